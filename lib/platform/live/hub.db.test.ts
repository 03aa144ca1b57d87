import { sql } from "drizzle-orm";
import { expect, inject, test, vi } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { liveChannel } from "./channel";
import { Hub } from "./hub";

test("a connection that failed is tried anew by the next page that opens", async () => {
  const addresses = ["postgres://nobody:nothing@127.0.0.1:1/nowhere", inject("appUrl")];
  const hub = new Hub(() => addresses.shift() ?? "");
  const workspaceId = newId();
  const send = vi.fn();
  const stream = {
    id: newId(),
    workspaceId,
    caseId: null,
    person: { id: newId(), name: "Olga" },
    send,
    close: () => undefined,
    mayLook: async () => true,
    sees: async () => true,
  };
  await expect(hub.open(stream)).rejects.toThrow();
  await hub.open(stream);
  const said = JSON.stringify({ workspaceId, cases: {}, quiet: [], access: false });
  await database().execute(sql`select pg_notify(${liveChannel}, ${said})`);
  await vi.waitFor(() => expect(send).toHaveBeenCalledWith("changed", { revision: 0 }));
});

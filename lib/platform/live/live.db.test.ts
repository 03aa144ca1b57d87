import { eq } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { sessions } from "@/db/schema/accounts";
import { makers } from "@/db/testing/make";
import { writeTrace } from "@/lib/platform/action/trace";
import { createSession, revokeSessions, sessionIsOpen } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/database";
import { hashSecret } from "@/lib/platform/ids";
import { liveResponse } from "./stream";

const { makeMember, makeCase, within } = makers(database());
const open: AbortController[] = [];

afterEach(() => {
  for (const controller of open.splice(0)) controller.abort();
});

type Page = { heard: string[]; ended: boolean };

/** Opens a stream as a page would, and collects what arrives. */
async function listen(
  member: { userId: string; name: string; workspace: { id: string } },
  caseId: string | null,
  mayLook = async () => true,
  behind = async () => false,
  sees = true,
): Promise<Page> {
  const controller = new AbortController();
  open.push(controller);
  const page: Page = { heard: [], ended: false };
  const person = { id: member.userId, name: member.name };
  const response = liveResponse(
    { workspaceId: member.workspace.id, caseId, person, mayLook, sees: async () => sees, behind },
    controller.signal,
  );
  void collect(response, page);
  await vi.waitFor(() => expect(page.heard.join("")).toContain("retry"));
  return page;
}

async function collect(response: Response, page: Page) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    page.heard.push(part.value);
  }
  page.ended = true;
}

const change = (
  workspace: { id: string },
  caseId: string,
  kind: "comment.added" | "member.removed" = "comment.added",
) =>
  within(workspace, (tx) =>
    writeTrace(tx, workspace.id, { kind: "system", id: null }, new Date(), [
      { kind, facts: kind === "comment.added" ? { caseId } : {} },
    ]),
  );

const changes = (page: Page) => page.heard.join("").match(/event: changed/g)?.length ?? 0;

test("a commit is heard by pages of its case, and by no other case or workspace", async () => {
  const olga = await makeMember({ role: "owner" });
  const stranger = await makeMember({ role: "owner" });
  const mine = await makeCase(olga);
  const other = await makeCase(olga);
  const here = await listen(olga, mine.id);
  const list = await listen(olga, null);
  const elsewhere = await listen(olga, other.id);
  const foreign = await listen(stranger, null);
  await change(olga.workspace, mine.id);
  await vi.waitFor(() => expect([changes(here), changes(list)]).toEqual([1, 1]));
  expect(here.heard.join("")).toContain('"revision":1');
  expect([changes(elsewhere), changes(foreign)]).toEqual([0, 0]);
});

test("what is rolled back is never heard", async () => {
  const olga = await makeMember({ role: "owner" });
  const mine = await makeCase(olga);
  const here = await listen(olga, mine.id);
  const failing = within(olga.workspace, async (tx) => {
    await writeTrace(tx, olga.workspace.id, { kind: "system", id: null }, new Date(), [
      { kind: "comment.added", facts: { caseId: mine.id } },
    ]);
    throw new Error("roll back");
  });
  await expect(failing).rejects.toThrow("roll back");
  await change(olga.workspace, mine.id);
  await vi.waitFor(() => expect(changes(here)).toBe(1));
});

test("a page that was rendered before the last change is told at once", async () => {
  const olga = await makeMember({ role: "owner" });
  const mine = await makeCase(olga);
  const page = await listen(olga, mine.id, undefined, async () => true);
  await vi.waitFor(() => expect(changes(page)).toBe(1));
});

test("two people on one case see each other, and see the other leave", async () => {
  const olga = await makeMember({ role: "owner", name: "Olga" });
  const marta = await makeMember({ workspace: olga.workspace, name: "Marta" });
  const mine = await makeCase(olga);
  const page = await listen(olga, mine.id);
  await listen(marta, mine.id);
  await vi.waitFor(() => expect(page.heard.join("")).toContain("Marta"));
  open.at(-1)?.abort();
  await vi.waitFor(() => expect(page.heard.join("").trim().split("\n").at(-1)).not.toContain("Marta"));
});

test("a stream is cut when access ends", async () => {
  const olga = await makeMember({ role: "owner" });
  const mine = await makeCase(olga);
  let member = true;
  const page = await listen(olga, mine.id, async () => member);
  member = false;
  await change(olga.workspace, mine.id, "member.removed");
  await vi.waitFor(() => expect(page.ended).toBe(true));
});

test("signing out everywhere ends open streams at once", async () => {
  const olga = await makeMember({ role: "owner" });
  const mine = await makeCase(olga);
  const secret = await createSession(olga.userId, null);
  const [session] = await database()
    .select()
    .from(sessions)
    .where(eq(sessions.secretHash, hashSecret(secret)));
  const page = await listen(olga, mine.id, () => sessionIsOpen(session?.id ?? ""));
  await revokeSessions(olga.userId);
  await vi.waitFor(() => expect(page.ended).toBe(true));
});

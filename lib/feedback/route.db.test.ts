import "@/lib/platform/testing/request";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { inRequest } from "@/lib/platform/testing/request";
import { signedIn } from "@/lib/platform/testing/as";
import { downloadResponses } from "./route";
import { makeAnswered, readFeedback } from "./testing/world";

const { makeMember } = makers(database());

const download = (slug: string) =>
  downloadResponses(new Request(new URL(routes.api.exportFeedback(slug), env.APP_URL)), {
    params: Promise.resolve({ workspace: slug }),
  });

const exported = (who: MadeMember, slug = who.workspace.slug) => signedIn(who, () => download(slug));

const rowsOf = async (response: Response) =>
  parse(Buffer.from(await response.arrayBuffer()), { bom: true }) as string[][];

test("the file has a line for each answer and no cell that a spreadsheet would run", async () => {
  const { marta, workspace } = await makeAnswered({ improve: '=HYPERLINK("http://example.com")', nps_reason: "+1" });
  const response = await exported(marta);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="feedback-\d{4}-\d\d-\d\d\.csv"/);
  const rows = await rowsOf(response);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain(`'=HYPERLINK("http://example.com")`);
  expect(rows[1]).toContain("'+1");
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
  expect((await readFeedback(workspace)).kinds.at(-1)).toBe("feedback.exported");
});

test("what is for a manager alone is in the file of owners and admins only", async () => {
  const { marta, workspace } = await makeAnswered({ nps: "2", recovery: "The runbook is missing" });
  const adam = await makeMember({ role: "admin", workspace });
  expect((await rowsOf(await exported(adam))).flat()).toContain("The runbook is missing");
  expect((await rowsOf(await exported(marta))).flat()).not.toContain("The runbook is missing");
});

test("nobody else gets it, and asking leaves no event", async () => {
  const { workspace } = await makeAnswered();
  const wiktor = await makeMember({ role: "viewer", workspace });
  const stranger = await makeMember({ role: "owner" });
  const { kinds } = await readFeedback(workspace);
  expect((await exported(wiktor)).status).toBe(403);
  expect((await exported(stranger, workspace.slug)).status).toBe(404);
  expect((await inRequest({}, () => download(workspace.slug))).status).toBe(401);
  expect((await readFeedback(workspace)).kinds).toEqual(kinds);
});

test("the file of a workspace holds no answer of another", async () => {
  await makeAnswered({ improve: "Theirs" });
  const { marta } = await makeAnswered({ improve: "Ours" });
  const cells = (await rowsOf(await exported(marta))).flat();
  expect(cells).toContain("Ours");
  expect(cells).not.toContain("Theirs");
});

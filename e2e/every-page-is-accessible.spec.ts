import { expect, expectAccessible, make, test } from "./fixtures";
import { openPages, pageRows } from "./matrix/page-rows";
import { makeSubjects } from "./matrix/subjects";

test("every page of a workspace can be used by everybody, in Polish, in the dark, on a phone", async ({ as }) => {
  const olga = await as("owner", { locale: "pl", width: 390 });
  const { page, workspace } = olga;
  await page.emulateMedia({ colorScheme: "dark" });
  const removed = await make.makeMember({ role: "viewer", workspace, removed: true });
  const people = { author: olga.userId, target: olga.userId, removed: removed.userId };
  const subjects = await makeSubjects(make, { workspace, ...people });
  for (const [name, row] of Object.entries(pageRows)) {
    const answer = await page.goto(row.path(workspace.slug, subjects));
    expect(answer?.status(), name).toBe(200);
    expect(headOf(await answer?.text()), name).toMatch(/<title>[^<]+<\/title>/);
    await expectAccessible(page);
  }
});

test("every page outside a workspace can be used by everybody", async ({ visitor, as }) => {
  const page = await visitor({ width: 390 });
  for (const [name, { path, status }] of Object.entries(openPages)) {
    if (!name.endsWith("/page") || status !== 200) continue;
    const answer = await page.goto(path);
    expect(headOf(await answer?.text()), name).toMatch(/<title>[^<]+<\/title>/);
    await expectAccessible(page);
  }
  const marta = await as("member", { locale: "pl" });
  for (const path of ["/account", "/workspaces", "/workspaces/new"]) {
    await marta.page.goto(path);
    await expectAccessible(marta.page);
  }
});

/** What a reader has of a page before its body comes. */
const headOf = (html = "") => html.slice(0, html.indexOf("</head>"));

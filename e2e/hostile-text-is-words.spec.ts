import type { BrowserContext, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { contacts, contracts } from "@/db/schema/clients";
import { tasks } from "@/db/schema/tasks";
import { routes } from "@/lib/platform/routes";
import { answer, caseAfterNotice, makeLink } from "./asking";
import { expect, expectAccessible, make, openAlive, openAwake, password, type Someone, test } from "./fixtures";

const script = "<script>alert(1)</script>";
const picture = '"><img src=x onerror=alert(2)>';
const drawing = "<svg onload=alert(3)>";
const link = "[read me](javascript:alert(4))";
const person = "<b onmouseover=alert(5)>Marta</b>";
const fileName = "<img src=x onerror=alert(6)>.txt";

// The journeys' own watch fails each of these on a script error and on anything the policy had to stop.
test("hostile names, titles, comments and files of a case are shown as they were typed", async ({ as }) => {
  const workspace = await make.makeWorkspace({ name: drawing });
  const marta = await as("member", { workspace, name: person });
  const adam = await as("admin", { workspace });
  const dialogs = [marta, adam].map(({ context }) => watchDialogs(context));
  const { id, taskId } = await hostileCase(marta);
  const { page } = marta;

  await openAlive(page, routes.case(workspace.slug, id));
  await expect(page.getByRole("heading", { level: 1, name: script })).toBeVisible();
  await expect(page.getByRole("main").getByText(drawing).first()).toBeVisible();
  await adam.page.goto(routes.case(workspace.slug, id));
  await expect(adam.page.getByText(`${person} is here too`)).toBeVisible();

  const upload = (content: string) =>
    page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: fileName, mimeType: "text/html", buffer: Buffer.from(content) });
  await upload(script);
  await expect(page.getByText("Files of this kind cannot be kept here", { exact: false })).toBeVisible();
  await openAlive(page, routes.case(workspace.slug, id));
  await upload("month;hours");
  await expect(page.getByText(fileName).first()).toBeVisible();
  const words = `**Look** ${script} ${picture} ${link}`;
  await page.getByRole("textbox", { name: "New comment" }).fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("link", { name: fileName }).first()).toBeVisible();

  const said = adam.page.getByRole("listitem").filter({ hasText: `Look ${script} ${picture} read me` });
  await expect(said.first()).toBeVisible();
  await expect(adam.page.getByRole("link", { name: "read me" })).toHaveCount(0);
  await said.first().getByText("read me").click();
  await said.first().getByText(person).first().hover();
  for (const seen of [page, adam.page]) await expectWordsOnly(seen);

  const address = await said.first().getByRole("link", { name: fileName }).getAttribute("href");
  const served = await adam.context.request.get(address ?? "");
  expect(served.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(served.headers()["x-content-type-options"]).toBe("nosniff");

  await page.goto(routes.caseTask(workspace.slug, id, taskId));
  await expect(page.getByRole("heading", { level: 2, name: drawing })).toBeVisible();
  await expectWordsOnly(page);
  await page.goto(`${routes.case(workspace.slug, id)}/activity`);
  await expect(page.getByText(`${person} commented`, { exact: false }).first()).toBeVisible();
  await expectWordsOnly(page);
  await expectAccessible(page);
  expect(dialogs.flat()).toEqual([]);
});

test("what a client writes into the feedback form is words for the firm", async ({ as, visitor }) => {
  const marta = await as("member", { name: person });
  const klara = await visitor();
  const dialogs = [marta.context, klara.context()].map(watchDialogs);
  const { id } = await hostileCase(marta);
  const { slug } = marta.workspace;
  const address = await makeLink(marta.page, routes.caseFeedback(slug, id), picture);

  await openAwake(klara, address);
  await expectWordsOnly(klara);
  await klara.getByRole("textbox").first().fill(`${script}${link}`);
  await expect(klara.getByText("Draft saved")).toBeVisible();
  await klara.reload();
  await expect(klara.getByRole("textbox").first()).toHaveValue(`${script}${link}`);
  await answer(klara, /How likely/, "3");
  await answer(klara, /May we contact you/, "No");
  await klara.getByRole("button", { name: "Continue" }).click();
  await expect(klara.getByRole("heading", { level: 1, name: "Two more questions" })).toBeVisible();
  await klara.getByRole("textbox").first().fill(picture);
  await klara.getByRole("button", { name: "Send the answers" }).click();
  await expect(klara.getByRole("heading", { level: 1, name: "Your answer has been saved" })).toBeVisible();

  for (const words of [`${script}${link}`, picture]) {
    await expect(marta.page.getByRole("article").getByText(words, { exact: true }).first()).toBeVisible();
  }
  await expectWordsOnly(marta.page);
  await expectAccessible(marta.page);
  expect(dialogs.flat()).toEqual([]);
});

test("a name of one endless word does not push a list out of its page", async ({ as }) => {
  const marta = await as("member");
  await make.makeCase(marta, { clientName: "Wielobranżowe".repeat(14) });
  for (const list of [routes.clients(marta.workspace.slug), routes.cases(marta.workspace.slug)]) {
    await marta.page.goto(list);
    await expect(marta.page.getByRole("link", { name: "Wielobranżowe" }).first()).toBeVisible();
    expect(await marta.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(1);
  }
});

test("what stands in an address is searched for, or not followed", async ({ as, visitor }) => {
  const marta = await as("member");
  const { page, workspace } = marta;
  const guest = await visitor();
  const dialogs = [marta.context, guest.context()].map(watchDialogs);
  await page.goto(`${routes.clients(workspace.slug)}?q=${encodeURIComponent(picture + script)}`);
  await expect(page.getByRole("searchbox")).toHaveValue(picture + script);
  await expectWordsOnly(page);

  await openAwake(guest, `${routes.signIn()}?next=${encodeURIComponent("javascript:alert(7)")}`);
  await guest.getByRole("textbox", { name: "E-mail" }).fill(marta.email);
  await guest.getByLabel("Password", { exact: true }).fill(password);
  await guest.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
  expect(dialogs.flat()).toEqual([]);
});

/** A case whose client, contact, contract and task carry what nobody is called. */
async function hostileCase(lead: Someone) {
  const made = await caseAfterNotice(lead, { clientName: script });
  const { id: workspaceId } = lead.workspace;
  await make.within(lead.workspace, async (tx) => {
    await tx
      .update(contacts)
      .set({ name: picture, position: script })
      .where(and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, made.client.contactId)));
    await tx
      .update(contracts)
      .set({ title: drawing })
      .where(and(eq(contracts.workspaceId, workspaceId), eq(contracts.id, made.client.contractId)));
    await tx
      .update(tasks)
      .set({ title: drawing, description: `${picture}\n\n${link}` })
      .where(and(eq(tasks.workspaceId, workspaceId), eq(tasks.id, made.taskId)));
  });
  return made;
}

/** Every dialog that opens, in any page of a browser. */
function watchDialogs(context: BrowserContext): string[] {
  const opened: string[] = [];
  context.on("dialog", (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  return opened;
}

/** Nothing somebody typed became a part of the page. */
async function expectWordsOnly(page: Page) {
  const ours = [
    "[onerror]",
    "[onload]",
    "[onmouseover]",
    "img[src='x']",
    "a[href^='javascript' i]",
    "script:not([nonce], [src])",
  ];
  await expect(page.locator(ours.join(", "))).toHaveCount(0);
}

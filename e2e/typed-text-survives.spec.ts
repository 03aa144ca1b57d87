import type { Page } from "@playwright/test";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAlive, password, test } from "./fixtures";

const text = "Three paragraphs nobody wants to type again.";

test("a comment outlives the end of a session", async ({ as }) => {
  const marta = await as("member");
  const { id } = await make.makeCase(marta);
  const { page, context } = marta;
  await openAlive(page, routes.case(marta.workspace.slug, id));
  await page.getByRole("textbox", { name: "New comment" }).fill(text);
  await context.clearCookies();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const waiting = page.getByRole("region", { name: "Not sent yet" });
  await expect(waiting.getByText("You have been signed out.")).toBeVisible();
  await expect(waiting.getByText(text)).toBeVisible();
  await expectAccessible(page);

  const opening = context.waitForEvent("page");
  await waiting.getByRole("link", { name: "Sign in again" }).click();
  await signInByForm(await opening, marta.email);
  await page.reload();
  await expect(waiting.getByText(text)).toBeVisible();
  await waiting.getByRole("button", { name: "Send again" }).click();
  await expect(waiting).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
});

test("a comment outlives a lost connection", async ({ as }) => {
  const marta = await as("member");
  const { id } = await make.makeCase(marta);
  const { page, context } = marta;
  await openAlive(page, routes.case(marta.workspace.slug, id));
  await page.getByRole("textbox", { name: "New comment" }).fill(text);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const waiting = page.getByRole("region", { name: "Not sent yet" });
  await expect(waiting.getByText("No connection.")).toBeVisible();
  await expect(waiting.getByText(text)).toBeVisible();

  await context.setOffline(false);
  await waiting.getByRole("button", { name: "Send again" }).click();
  await expect(waiting).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
  await expectAccessible(page);
});

test("what is typed before the page is alive is kept", async ({ as }) => {
  const marta = await as("member");
  const { id } = await make.makeCase(marta);
  const { page, workspace } = marta;
  const letScriptsIn = await holdScripts(page);
  await page.goto(routes.case(workspace.slug, id), { waitUntil: "commit" });
  const comment = page.getByRole("textbox", { name: "New comment" });
  await comment.fill(text);
  letScriptsIn();
  await expect.poll(() => page.evaluate(() => Object.values(localStorage))).toContain(text);
  await expect(comment).toHaveValue(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();

  const letScriptsInAgain = await holdScripts(page);
  await page.goto(routes.newWorkspace(), { waitUntil: "commit" });
  await page.getByRole("textbox", { name: "Name of the firm" }).fill("Studio Brzoza");
  letScriptsInAgain();
  await expect(page.getByRole("textbox", { name: "Address" })).toHaveValue("studio-brzoza");
});

test("what is typed in any form outlives a deploy", async ({ as }) => {
  const marta = await as("member");
  const adam = await as("admin", { workspace: marta.workspace });
  const { id, client } = await make.makeCase(marta);
  const { page, workspace } = marta;
  await openAlive(page, routes.caseAnalysis(workspace.slug, id));
  const goals = page.getByRole("region", { name: "Goals and results" });
  await goals.getByText("Add a goal").first().click();
  const typed = goals.getByRole("textbox").first();
  await typed.fill(text);
  await adam.page.goto(routes.case(workspace.slug, id));
  await deploy(page);
  const loadedAnew = page.waitForEvent("load");
  await adam.page.getByRole("textbox", { name: "New comment" }).fill("They answered.");
  await adam.page.getByRole("button", { name: "Send", exact: true }).click();
  await loadedAnew;
  // The page is of the new build by now, and what it asks for is too.
  await page.unrouteAll({ behavior: "wait" });
  await expect(page.getByText("What you had typed is back.")).toBeVisible();
  await expect(typed).toBeVisible();
  await expect(typed).toHaveValue(text);
  await expectAccessible(page);

  await openAlive(page, routes.client(workspace.slug, client.clientId));
  await page.getByRole("button", { name: "Add a contact" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Klara Nowak-Lis");
  await page.reload();
  const kept = page.getByRole("region", { name: "Typed, and not saved" });
  await expect(kept.getByText("Klara Nowak-Lis")).toBeVisible();
  await expectAccessible(page);
  await kept.getByRole("button", { name: "Close" }).click();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: client.name })).toBeVisible();
  await expect(kept).toBeHidden();
});

/** From now on the server is of another build than the page, as after a deploy. */
const deploy = (page: Page) =>
  page.route(
    (url) => url.searchParams.has("_rsc"),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "x-nextjs-deployment-id": "the-next-one" } });
    },
  );

/** Keeps the scripts of the page back until they are let in. */
async function holdScripts(page: Page): Promise<() => void> {
  let letIn = () => {};
  const released = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  return letIn;
}

async function signInByForm(page: Page, email: string) {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
}

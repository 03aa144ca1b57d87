import type { Page } from "@playwright/test";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, password, test } from "./fixtures";

const text = "Three paragraphs nobody wants to type again.";

test("a comment outlives the end of a session", async ({ as }) => {
  const marta = await as("member");
  const { id } = await make.makeCase(marta);
  const { page, context } = marta;
  await page.goto(routes.case(marta.workspace.slug, id));
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
  await page.goto(routes.case(marta.workspace.slug, id));
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

async function signInByForm(page: Page, email: string) {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
}

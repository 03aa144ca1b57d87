import { routes } from "@/lib/platform/routes";
import { outbox } from "@/db/schema/platform";
import { asWorker } from "@/db/tenant";
import { db, expect, expectAccessible, openAwake, test } from "./fixtures";

const next = "another quiet password";

test("a forgotten password is replaced by the mailed link, and every device is signed out", async ({ as, visitor }) => {
  const marta = await as("member");
  await marta.page.goto(routes.work(marta.workspace.slug));
  const page = await visitor();
  await page.goto(routes.signIn());
  await page.getByRole("link", { name: "Forgot the password?" }).click();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "E-mail" }).fill(marta.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your mail" })).toBeVisible();

  await openAwake(page, await mailedLink(marta.email));
  await expectAccessible(page);
  await page.getByLabel("New password").fill(next);
  await page.getByRole("button", { name: "Save the new password" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The password is changed" })).toBeVisible();
  await marta.page.reload();
  await expect(marta.page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();

  await page.getByRole("link", { name: "Sign in" }).first().click();
  await page.getByRole("textbox", { name: "E-mail" }).fill(marta.email);
  await page.getByLabel("Password", { exact: true }).fill(next);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();

  await openAwake(page, routes.account());
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.goto(routes.work(marta.workspace.slug));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

/** The link of the mail to this address. */
async function mailedLink(address: string): Promise<string> {
  const mails = await asWorker(db, (tx) => tx.select({ payload: outbox.payload }).from(outbox));
  const mine = mails.map(({ payload }) => JSON.stringify(payload)).find((text) => text.includes(address));
  return mine?.match(/\/reset-password\/[\w-]+\/[\w-]{43}/)?.[0] ?? "";
}

import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAlive, test } from "./fixtures";

test("what one person does again and again is told in one line, which opens by keyboard", async ({ as }) => {
  const marta = await as("member");
  const theirs = await make.makeCase(marta);
  const titles = ["Collect the keys", "Count the hours", "Close the mailbox"] as const;
  const { page } = marta;
  await openAlive(page, routes.case(marta.workspace.slug, theirs.id));
  for (const title of titles) {
    await page.getByRole("button", { name: "Add a task" }).first().click();
    await page.getByRole("textbox", { name: /New task in/ }).fill(title);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
    await page.keyboard.press("Escape");
  }

  await openAlive(page, routes.caseActivity(marta.workspace.slug, theirs.id));
  const line = page.getByRole("main").getByText("Marta added 3 tasks");
  const first = page.getByRole("main").getByRole("listitem").getByRole("link", { name: titles[0] });
  await expect(line).toBeVisible();
  await expect(first).toBeHidden();
  await expectAccessible(page);
  await line.focus();
  await page.keyboard.press("Enter");
  for (const title of titles) {
    await expect(page.getByRole("main").getByRole("link", { name: title })).toBeVisible();
  }
  await expectAccessible(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: titles[2] })).toBeVisible();

  const wiktor = await as("viewer", { workspace: marta.workspace, locale: "pl", width: 390 });
  await wiktor.page.goto(routes.caseActivity(marta.workspace.slug, theirs.id));
  await expect(wiktor.page.getByRole("main").getByText("Marta dodaje 3 zadania")).toBeVisible();
});

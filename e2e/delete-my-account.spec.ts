import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAlive, openAwake, password, test } from "./fixtures";

test("a person deletes their account by keyboard, and what they wrote stays without their name", async ({ as }) => {
  const olga = await as("owner");
  const { workspace } = olga;
  const marta = await as("member", { workspace, name: "Marta Sowa", locale: "pl", width: 390 });
  const theirs = await make.makeCase(olga);
  const { page } = marta;
  await openAlive(page, routes.case(workspace.slug, theirs.id, { tab: "discussion" }));
  await page.getByRole("textbox", { name: "Nowy komentarz" }).fill("Zanim odejdę");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Zanim odejdę")).toBeVisible();

  await openAwake(olga.page, routes.account());
  await olga.page.getByRole("button", { name: "Delete my account" }).press("Enter");
  await olga.page.getByLabel("Current password").last().fill(password);
  await olga.page.keyboard.press("Enter");
  await expect(olga.page.getByText("You are the only owner of a workspace with other people.")).toBeVisible();
  await expect(olga.page.getByText("It is about: Studio Wierzba.")).toBeVisible();
  await expectAccessible(olga.page);

  await openAwake(page, routes.account());
  await page.getByRole("button", { name: "Usuń moje konto" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Usunąć konto?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("dialog").getByLabel("Obecne hasło").fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Załóż konto" }).first()).toBeVisible();
  await page.goto(routes.work(workspace.slug));
  await expect(page).toHaveURL(/sign-in/);

  await olga.page.goto(routes.case(workspace.slug, theirs.id));
  await expect(olga.page.getByText("Zanim odejdę")).toBeVisible();
  await expect(olga.page.getByText("Former person").first()).toBeVisible();
  await expect(olga.page.getByText("Marta Sowa")).toHaveCount(0);
});

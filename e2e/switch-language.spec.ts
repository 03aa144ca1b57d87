import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAwake, test } from "./fixtures";

test("each person reads in a language of their own, and the choice lasts", async ({ as }) => {
  const marta = await as("member");
  const adam = await as("admin", { workspace: marta.workspace });
  const { id } = await make.makeCase(marta);
  const { slug } = marta.workspace;
  const place = routes.case(slug, id);
  await Promise.all([marta, adam].map(({ page }) => page.goto(place)));
  await expect(marta.page.getByText("Adam is here too")).toBeVisible();

  await openAwake(marta.page, routes.account());
  await expectAccessible(marta.page);
  await marta.page.getByRole("combobox", { name: "Language" }).selectOption("pl");
  await expect(marta.page.getByRole("heading", { level: 1, name: "Moje konto" })).toBeVisible();
  await expect(marta.page.locator("html")).toHaveAttribute("lang", "pl");

  await marta.page.goto(place);
  await expect(marta.page.getByRole("heading", { level: 2, name: "Przygotowanie" })).toBeVisible();
  await expectAccessible(marta.page);
  await marta.page.getByRole("textbox", { name: "Nowy komentarz" }).fill("Powody są już nazwane.");
  await marta.page.getByRole("button", { name: "Wyślij", exact: true }).click();
  await expect(adam.page.getByText("Powody są już nazwane.")).toBeVisible();
  await expect(adam.page.getByRole("heading", { level: 2, name: "Prepare" })).toBeVisible();

  const again = await marta.context.newPage();
  await again.goto(routes.cases(slug));
  await expect(again.getByRole("heading", { level: 1, name: "Sprawy" })).toBeVisible();
});

test("light and dark are a choice of each person, and both can be read", async ({ as }) => {
  const { page, workspace } = await as("member");
  await openAwake(page, routes.account());
  await page.getByRole("combobox", { name: "Look" }).selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);
  await page.goto(routes.cases(workspace.slug));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);
});

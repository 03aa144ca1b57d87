import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAwake, test } from "./fixtures";

test("an owner deletes a workspace by keyboard, its people are told, and an owner brings it back", async ({ as }) => {
  const olga = await as("owner");
  const { workspace, page } = olga;
  const marta = await as("member", { workspace, locale: "pl", width: 390 });
  const adam = await as("admin", { workspace });
  const theirs = await make.makeCase(marta);
  const { slug } = workspace;

  await adam.page.goto(routes.settings(slug));
  await expect(adam.page.getByRole("button", { name: "Save the settings" })).toBeVisible();
  await expect(adam.page.getByRole("link", { name: "Delete the workspace" })).toHaveCount(0);

  await openAwake(page, routes.settings(slug));
  await page.getByRole("link", { name: "Delete the workspace" }).press("Enter");
  await expect(page.getByText("1 case, of which 1 is open")).toBeVisible();
  await expect(page.getByText("Access of 3 people")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Name of the workspace" }).fill("Another firm");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is not the name of the workspace.")).toBeVisible();
  await page.getByRole("textbox", { name: "Name of the workspace" }).fill("Studio Wierzba");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Studio Wierzba is deleted" })).toBeVisible();
  await expectAccessible(page);

  await marta.page.goto(routes.case(slug, theirs.id));
  await expect(marta.page.getByRole("heading", { level: 1, name: "Studio Wierzba jest usunięta" })).toBeVisible();
  await expect(marta.page.getByText("O przywrócenie można poprosić: Olga.")).toBeVisible();
  await expect(marta.page.getByRole("button", { name: "Przywróć" })).toHaveCount(0);
  await expectAccessible(marta.page);

  await openAwake(page, routes.home());
  await page.getByRole("link", { name: /Studio Wierzba.*can be brought back until/ }).click();
  await page.getByRole("button", { name: "Bring it back" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
  await marta.page.reload();
  await expect(marta.page.getByRole("heading", { level: 1, name: "Moja praca" })).toBeVisible();

  await adam.page.goto(routes.outbox(slug));
  await expect(adam.page.getByRole("link", { name: "Studio Wierzba is back in Partwell" })).toBeVisible();
  await adam.page.getByRole("link", { name: "Studio Wierzba was deleted in Partwell" }).click();
  await expect(adam.page.getByText("The workspace was deleted by Olga.")).toBeVisible();
  await expect(adam.page.getByText("To bring it back, ask Olga.")).toBeVisible();
});

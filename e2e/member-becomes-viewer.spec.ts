import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAwake, test } from "./fixtures";

test("who is made a viewer hands over what they had in hand, and comes back without it", async ({ as }) => {
  const { page, workspace } = await as("owner", { width: 390 });
  const marta = await make.makeMember({ workspace, name: "Marta" });
  const filip = await make.makeMember({ workspace, name: "Filip" });
  const theirs = await make.makeCase(marta);
  const { slug } = workspace;
  const role = page.getByRole("combobox", { name: "Role of Marta" });
  const dialog = page.getByRole("dialog", { name: "Make Marta a viewer?" });
  const holder = async () => (await make.readCase(workspace, theirs.id))?.leadId;

  await openAwake(page, routes.members(slug));
  await role.focus();
  await role.selectOption("viewer");
  await expect(dialog.getByText("Open work: 1 task, 1 role in a case.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(role).toHaveValue("member");
  await expect(role).toBeFocused();

  await role.selectOption("viewer");
  await dialog.getByRole("button", { name: "Make a viewer" }).click();
  await expect(dialog.getByText("Every case needs someone who leads it.")).toBeVisible();
  expect(await holder()).toBe(marta.userId);

  await dialog.getByRole("combobox", { name: "Who takes over" }).focus();
  await page.keyboard.type("Fil");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Make a viewer" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(role).toHaveValue("viewer");
  const people = page.getByRole("list", { name: "Members" }).getByRole("listitem");
  await expect(people.filter({ hasText: "Marta" })).toContainText("No open tasks");
  await expect(people.filter({ hasText: "Filip" })).toContainText("1 open task, 1 role in a case");
  expect(await holder()).toBe(filip.userId);

  await role.selectOption("member");
  await expect(page.getByText("Marta is now: Member")).toBeVisible();
  await expect(people.filter({ hasText: "Marta" })).toContainText("No open tasks");
  expect(await holder()).toBe(filip.userId);
});

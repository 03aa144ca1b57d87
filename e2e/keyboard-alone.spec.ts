import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/platform/routes";
import { expect, make, openAlive, test } from "./fixtures";

test("a case is worked with the keyboard alone, and the focus always has a place", async ({ as }) => {
  const marta = await as("member", { name: "Marta" });
  const { page, workspace } = marta;
  await make.makeMember({ workspace, name: "Adam" });
  const { client } = await make.makeCase(marta);
  await openAlive(page, routes.cases(workspace.slug));
  const row = page.getByRole("link", { name: client.name });
  await expect(row).toBeVisible();

  await press(page, "j", row);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: client.name })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();

  const first = task(page, "Name the reasons");
  await press(page, "j", first);
  await press(page, "x", page.getByRole("checkbox", { name: "Open Name the reasons again" }), first);
  await press(page, "x", page.getByRole("checkbox", { name: "Finish Name the reasons" }), first);

  await add(page, "Call the printer");
  const second = task(page, "Call the printer");
  await press(page, "j", first);
  await press(page, "j", second);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByText("Call the printer is now number 1 of 2")).toBeAttached();
  await expect(second).toBeFocused();

  const menu = page.getByRole("button", { name: "What to do with Call the printer" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Move up" })).toBeFocused();
  await press(page, "Escape", menu);
  for (const leave of ["Escape", "Enter"]) {
    await choose(page, "Not applicable");
    const reason = page.getByRole("textbox", { name: "Reason" });
    await expect(reason).toBeFocused();
    if (leave === "Enter") await page.getByRole("button", { name: "Cancel" }).focus();
    await press(page, leave, menu);
  }

  await choose(page, "Delete");
  await expect(page.getByText("Deleted: Call the printer")).toBeVisible();
  await expect(second).toBeHidden();
  await expect(page.locator("body")).not.toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(second).toBeVisible();

  await press(page, "c", page.getByRole("textbox", { name: "New comment" }));
  await page.keyboard.type("Could you look at this, @Ad");
  await expect(page.getByRole("option", { name: "Adam" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Could you look at this,")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "New comment" })).toBeFocused();

  await first.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(":focus").getByRole("heading", { level: 2, name: "Name the reasons" })).toBeVisible();
  await press(page, "Escape", first);
});

test("a task is given to people with the keyboard alone", async ({ as }) => {
  const marta = await as("member", { name: "Marta" });
  const { page, workspace } = marta;
  for (const name of ["Adam", "Daria", "Filip"]) await make.makeMember({ workspace, name });
  const { id, taskId } = await make.makeCase(marta);
  await openAlive(page, routes.case(workspace.slug, id));

  const first = task(page, "Name the reasons");
  await press(page, "j", first);
  const owner = page.getByRole("dialog", { name: "Choose the owner of Name the reasons" }).getByRole("combobox");
  await press(page, "a", owner);
  await page.keyboard.type("dar");
  await page.keyboard.press("Enter");
  await expect(owner).toBeHidden();
  await expect(page.locator(`[data-task="${taskId}"]`).getByRole("button", { name: "Owner Daria" })).toBeVisible();

  await openAlive(page, routes.caseTask(workspace.slug, id, taskId));
  const helper = page.getByRole("combobox", { name: "Add a helper" });
  await helper.focus();
  for (const [typed, name] of [
    ["ad", "Adam"],
    ["fil", "Filip"],
  ] as const) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: `${name} no longer helps` })).toBeVisible();
  }
  await expect(helper).toBeFocused();
  await expect(helper).toHaveValue("");
});

test("the list of keys opens by a question mark, and letters can be turned off", async ({ as }) => {
  const marta = await as("member");
  const { page, workspace } = marta;
  const { client } = await make.makeCase(marta);
  await openAlive(page, routes.cases(workspace.slug));
  const row = page.getByRole("link", { name: client.name });
  await press(page, "j", row);
  await press(page, "/", page.getByRole("searchbox", { name: "Search cases" }));
  await row.focus();

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help).toBeVisible();
  await help.getByRole("checkbox", { name: "Single letters act at once" }).uncheck();
  await press(page, "Escape", row);
  await page.keyboard.press("x");
  await page.keyboard.press("?");
  await expect(help).toBeHidden();
  await expect(page.getByRole("checkbox", { name: `Select ${client.name}` })).not.toBeChecked();
});

/** A task in the list; the head of the case may lead to it too. */
const task = (page: Page, title: string) =>
  page.getByRole("listitem").getByRole("link", { name: title, exact: true }).first();

/** Presses a key and waits for what it brings; then the focus is there, or where it is said to stay. */
async function press(page: Page, key: string, brings: Locator, focused = brings) {
  await page.keyboard.press(key);
  await expect(brings).toBeVisible();
  await expect(focused).toBeFocused();
}

/** Adds one task where the first button stands, and leaves the form by Escape. */
async function add(page: Page, title: string) {
  const button = page.getByRole("button", { name: "Add a task" }).first();
  await button.focus();
  const field = page.getByRole("textbox", { name: /New task in/ });
  await press(page, "Enter", field);
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await expect(task(page, title)).toBeVisible();
  await expect(field).toHaveValue("");
  await press(page, "Escape", button);
}

/** Opens the menu whose button has the focus, and takes a choice of it. */
async function choose(page: Page, choice: string) {
  await page.keyboard.press("Enter");
  const item = page.getByRole("menuitem", { name: choice });
  await item.focus();
  await page.keyboard.press("Enter");
}

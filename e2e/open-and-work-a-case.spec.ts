import type { Page } from "@playwright/test";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, openAlive, openAwake, test } from "./fixtures";

test("a client with a contract becomes a case with a plan", async ({ as }) => {
  const { page, workspace } = await as("member");
  const { slug } = workspace;
  await openAwake(page, routes.newClient(slug));
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Piekarnia Łąkowa");
  await page.getByRole("button", { name: "Add the client" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Piekarnia Łąkowa" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Add a contact" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Klara Nowak");
  await page.getByRole("textbox", { name: "E-mail" }).fill("klara@example.com");
  await page.getByRole("button", { name: "Add the contact" }).click();
  await expect(page.getByText("Klara Nowak", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Add a contract" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Marketing retainer");
  await page.getByRole("button", { name: "Add the contract" }).click();
  await expect(page.getByRole("main").getByText("Marketing retainer").first()).toBeVisible();

  await page.getByRole("link", { name: "Open a case" }).first().click();
  await page.getByRole("radio", { name: /Consultant or freelancer/ }).check();
  await page.getByLabel("Last day of the contract").fill("2027-06-30");
  await expect(page.getByText("26 tasks", { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Open the case" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Prepare" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Piekarnia Łąkowa" })).toBeVisible();
  await expectAccessible(page);
});

test("a task is finished, set aside with a reason, given, dated, moved, and each can be taken back", async ({ as }) => {
  const { page, workspace } = await as("member", { name: "Marta" });
  await as("admin", { workspace, name: "Adam" });
  const place = await openCase(page, workspace.slug);

  await addTask(page, "Call the printer");
  await addTask(page, "Write to the landlord");
  await tick(page, "Call the printer");
  await page.getByRole("checkbox", { name: "Open Call the printer again" }).uncheck();
  await expect(page.getByRole("checkbox", { name: "Finish Call the printer" })).not.toBeChecked();

  await menu(page, "Write to the landlord", "Not applicable");
  await page.getByRole("textbox", { name: "Reason" }).fill("There is no landlord.");
  await page.getByRole("button", { name: "Mark as not applicable" }).click();
  await expect(page.getByText("Not applicable: There is no landlord.").first()).toBeAttached();
  await menu(page, "Write to the landlord", "Open again");
  await expect(page.getByRole("checkbox", { name: "Finish Write to the landlord" })).not.toBeChecked();

  const first = page.getByRole("link", { name: "Call the printer" });
  await page.getByRole("checkbox", { name: "Finish Write to the landlord" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByText(/Write to the landlord is now number \d+ of/)).toBeAttached();
  await expectBefore(page, "Write to the landlord", "Call the printer");

  await first.click();
  await expect(page.getByRole("heading", { level: 2, name: "Call the printer" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add a subtask" }).click();
  await page.getByRole("textbox", { name: "New subtask" }).fill("Find the number");
  await page.getByRole("textbox", { name: "New subtask" }).press("Enter");
  const subtasks = page.getByRole("region", { name: "Subtasks" });
  await expect(subtasks.getByRole("checkbox", { name: "Finish Find the number" })).toBeVisible();

  const facts = page.getByRole("definition");
  await facts.getByRole("button", { name: "Nobody yet" }).click();
  await page.getByRole("combobox", { name: "Owner", exact: true }).fill("Ma");
  await page.getByRole("option", { name: "Marta" }).click();
  await expect(facts.getByText("Marta", { exact: true }).first()).toBeVisible();
  await page.getByRole("combobox", { name: "Add a helper" }).fill("Ad");
  await page.getByRole("option", { name: "Adam" }).click();
  await expect(page.getByRole("button", { name: "Adam no longer helps" })).toBeVisible();
  await facts.getByRole("button", { name: "Change" }).first().click();
  await page.getByRole("radio", { name: "On a chosen day" }).check();
  await page.getByLabel("Day", { exact: true }).fill("2027-03-10");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(facts.getByText("Set by hand", { exact: true })).toBeVisible();

  await page.goto(place);
  await expect(page.getByRole("link", { name: "Call the printer" })).toBeVisible();
  await page.goto(routes.work(workspace.slug));
  await expectAccessible(page);
});

test("a row is dragged to another place", async ({ as }) => {
  const { page, workspace } = await as("member");
  await openCase(page, workspace.slug);
  await addTask(page, "Call the printer");
  await addTask(page, "Write to the landlord");
  await expectBefore(page, "Call the printer", "Write to the landlord");
  const [from, to] = ["Write to the landlord", "Call the printer"].map((title) =>
    page.getByRole("link", { name: title }),
  );
  await from?.dragTo(to ?? page.locator("body"), { targetPosition: { x: 5, y: 2 } });
  await expectBefore(page, "Write to the landlord", "Call the printer");
});

test("people talk in the case: mention, edit, resolve, delete and take it back, attach a file", async ({ as }) => {
  const { page, workspace } = await as("member", { name: "Marta" });
  const adam = await as("admin", { workspace, name: "Adam" });
  const place = await openCase(page, workspace.slug);

  const composer = page.getByRole("textbox", { name: "New comment" });
  await composer.pressSequentially("Could you look at this, @Ad");
  await page.getByRole("option", { name: "Adam" }).click();
  await composer.press("Control+Enter");
  await expect(page.getByText("Could you look at this,")).toBeVisible();

  // Marta sees her words before they are stored; Adam's page hears of them when they are.
  await adam.page.goto(routes.work(workspace.slug));
  await expect(adam.page.getByText("Could you look at this,")).toBeVisible();
  await expectAccessible(adam.page);
  await openAlive(adam.page, place);
  await adam.page.getByRole("textbox", { name: "New comment" }).fill("**Done**, see the file.");
  await adam.page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: "hours.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("month;hours\n1;42\n"),
    });
  await expect(adam.page.getByText("hours.csv").first()).toBeVisible();
  await adam.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Done", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /hours\.csv/ }).first()).toBeVisible();

  await commentMenu(page, "Edit");
  await page.getByRole("textbox", { name: "Edit comment" }).fill("Could you look at the hours?");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("edited").first()).toBeVisible();
  await commentMenu(page, "Resolve");
  await expect(page.getByText("Comment resolved")).toBeVisible();

  await composer.fill("Sent too early.");
  await composer.press("Control+Enter");
  const early = page.getByRole("listitem").filter({ hasText: "Sent too early." });
  await early.getByRole("button", { name: "What to do with this comment" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByText("Comment deleted")).toBeVisible();
  await expect(early).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(early).toBeVisible();
  await page.goto(`${place}/activity`);
  await expect(page.getByText(/Adam commented/)).toBeVisible();
  await expectAccessible(page);
});

/** Opens a fresh case from the shortest playbook. Out: its address. */
async function openCase(page: Page, slug: string): Promise<string> {
  await openAwake(page, routes.newClient(slug));
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Bakery");
  await page.getByRole("button", { name: "Add the client" }).click();
  await page.getByRole("button", { name: "Add a contract" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Retainer");
  await page.getByRole("button", { name: "Add the contract" }).click();
  await expect(page.getByRole("main").getByText("Retainer").first()).toBeVisible();
  await page.getByRole("link", { name: "Open a case" }).first().click();
  await page.getByRole("radio", { name: /Consultant or freelancer/ }).check();
  await page.getByRole("button", { name: "Open the case" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Prepare" })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function addTask(page: Page, title: string) {
  await page.getByRole("button", { name: "Add a task" }).first().click();
  const field = page.getByRole("textbox", { name: /New task in/ });
  await field.fill(title);
  await field.press("Enter");
  await expect(page.getByRole("checkbox", { name: `Finish ${title}` })).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).first().click();
}

async function tick(page: Page, title: string) {
  await page.getByRole("checkbox", { name: `Finish ${title}` }).check();
  await expect(page.getByRole("checkbox", { name: `Open ${title} again` })).toBeChecked();
}

async function menu(page: Page, title: string, item: string) {
  await page.getByRole("button", { name: `What to do with ${title}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function commentMenu(page: Page, item: string) {
  await page.getByRole("button", { name: "What to do with this comment" }).first().click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function expectBefore(page: Page, first: string, second: string) {
  const titles = page.getByRole("main").getByRole("link", { name: new RegExp(`^(${first}|${second})$`) });
  await expect(titles).toHaveText([first, second]);
}

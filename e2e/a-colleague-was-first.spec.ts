import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { tasks } from "@/db/schema/tasks";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAlive, type Someone, test } from "./fixtures";

const text = "Two paragraphs nobody wants to type again.";

/** Marta and Adam with the same page before them. */
async function both(as: (role: "member" | "admin", wanted?: object) => Promise<Someone>, wanted: object = {}) {
  const marta = await as("member", wanted);
  const adam = await as("admin", { workspace: marta.workspace });
  const made = await make.makeCase(marta);
  const open = async (path: string) => {
    for (const { page } of [marta, adam]) await openAlive(page, path);
  };
  return { marta, adam, slug: marta.workspace.slug, ...made, open };
}

const kept = (page: Page) => page.getByRole("region", { name: "Typed, and not saved" });

test("a comment somebody deletes while its author changes it is gone, and what was typed is not", async ({ as }) => {
  const { marta, adam, slug, id, open } = await both(as, { width: 390 });
  await open(routes.case(slug, id, { tab: "discussion" }));
  await marta.page.getByRole("textbox", { name: "New comment" }).fill("They pay late.");
  await marta.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(adam.page.getByText("They pay late.")).toBeVisible();
  await marta.page.getByRole("button", { name: "What to do with this comment" }).last().click();
  await marta.page.getByRole("menuitem", { name: "Edit" }).click();
  await marta.page.getByRole("textbox", { name: "Edit comment" }).fill(text);

  await adam.page.getByRole("button", { name: "What to do with this comment" }).last().click();
  await adam.page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(marta.page.getByText("Somebody deleted what you were changing.")).toBeVisible();
  await expect(kept(marta.page).getByText(text)).toBeVisible();
  await expectAccessible(marta.page);
  await kept(marta.page).getByRole("button", { name: "Close" }).click();
  await expect(kept(marta.page)).toBeHidden();
});

test("the words of a task that somebody deletes are not lost with it", async ({ as }) => {
  const { marta, adam, slug, id, taskId, open } = await both(as, { vanishes: true });
  await make.within(marta.workspace, (tx) => tx.update(tasks).set({ required: false }).where(eq(tasks.id, taskId)));
  await open(routes.caseTask(slug, id, taskId));
  await marta.page.getByRole("button", { name: "Edit", exact: true }).click();
  await marta.page.getByRole("textbox", { name: "Description" }).fill(text);
  await adam.page.getByRole("button", { name: "What to do with Name the reasons" }).last().click();
  await adam.page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(kept(marta.page).getByText(text)).toBeVisible();
  await expectAccessible(marta.page);
});

test("a day that is being set stays when somebody sets another one, and is not saved over it unseen", async ({
  as,
}) => {
  const { marta, adam, slug, id, taskId, open } = await both(as);
  await open(routes.caseTask(slug, id, taskId));
  const due = (page: Page) => page.getByRole("dialog", { name: "When it falls due" });
  const set = async (page: Page, day: string) => {
    await page.getByRole("button", { name: "Change", exact: true }).click();
    await due(page).getByRole("radio", { name: "On a chosen day" }).check();
    await due(page).getByLabel("Day", { exact: true }).fill(day);
  };
  await set(marta.page, "2099-03-03");
  await set(adam.page, "2099-04-04");
  await due(adam.page).getByRole("button", { name: "Save" }).click();
  await expect(marta.page.getByText(/4 Apr 2099/).first()).toBeVisible();
  await expect(due(marta.page).getByLabel("Day", { exact: true })).toHaveValue("2099-03-03");

  await due(marta.page).getByRole("button", { name: "Save" }).click();
  await expect(due(marta.page).getByText("Someone changed this in the meantime.")).toBeVisible();
  await expectAccessible(marta.page);
  await due(marta.page).getByRole("button", { name: "Save" }).click();
  await expect(adam.page.getByText(/3 Mar 2099/).first()).toBeVisible();
});

test("whether a task is required stays as somebody else set it while its words are typed", async ({ as }) => {
  const { marta, adam, slug, id, taskId, open } = await both(as);
  await open(routes.caseTask(slug, id, taskId));
  for (const { page } of [marta, adam]) await page.getByRole("button", { name: "Edit", exact: true }).click();
  const required = (page: Page) => page.getByRole("checkbox", { name: /required/i });
  await required(adam.page).uncheck();
  await adam.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(required(marta.page)).not.toBeChecked();
  await marta.page.getByRole("textbox", { name: "Description" }).fill(text);
  await marta.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(adam.page.getByText(text)).toBeVisible();
  await adam.page.getByRole("button", { name: "Edit", exact: true }).click();
  await expect(required(adam.page)).not.toBeChecked();
});

test("dates that somebody moved meanwhile are not moved back unseen", async ({ as }) => {
  const { marta, adam, slug, id, open } = await both(as);
  await open(routes.caseDates(slug, id));
  const save = (page: Page) => page.getByRole("button", { name: "Save the dates" });
  await marta.page.getByLabel("Talk with the client").fill("2099-03-03");
  await expect(save(marta.page)).toBeEnabled();
  await adam.page.getByLabel("Last day of the contract").fill("2099-05-29");
  await expect(save(adam.page)).toBeEnabled();
  await save(adam.page).click();
  await expect(adam.page.getByText("The dates are saved.")).toBeVisible();
  await expect(marta.page.getByText("29 May 2099").filter({ visible: true }).first()).toBeVisible();

  await save(marta.page).click();
  await expect(marta.page.getByText("Someone changed this in the meantime.")).toBeVisible();
  await expect(marta.page.getByLabel("Talk with the client")).toHaveValue("2099-03-03");
});

test("an undo that comes too late says so, though the page it belongs to was left", async ({ as }) => {
  const { marta, adam, slug, id, open } = await both(as);
  await open(routes.caseDates(slug, id));
  const save = (page: Page) => page.getByRole("button", { name: "Save the dates" });
  await marta.page.getByLabel("Talk with the client").fill("2099-03-03");
  await expect(save(marta.page)).toBeEnabled();
  await save(marta.page).click();
  await expect(marta.page).toHaveURL(new RegExp(`${id}$`));
  await marta.page.getByRole("button", { name: "Undo" }).hover();
  await openAlive(adam.page, routes.caseDates(slug, id));
  await adam.page.getByLabel("Last day of the contract").fill("2099-05-29");
  await expect(save(adam.page)).toBeEnabled();
  await save(adam.page).click();
  await expect(adam.page.getByText("The dates are saved.")).toBeVisible();

  await marta.page.getByRole("button", { name: "Undo" }).click();
  await expect(marta.page.getByText("Someone changed this in the meantime.")).toBeVisible();
  await expectAccessible(marta.page);
});

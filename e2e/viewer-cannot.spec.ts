import type { Page } from "@playwright/test";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, test } from "./fixtures";

test("a viewer reads everything of a case and finds nothing to change it with", async ({ as }) => {
  const { page, workspace } = await as("viewer");
  const theirs = await make.makeCase(await make.makeMember({ workspace }));
  const { slug } = workspace;
  const main = page.getByRole("main");

  await page.goto(routes.case(slug, theirs.id));
  await expect(main.getByRole("heading", { level: 1, name: theirs.client.name })).toBeVisible();
  await expect(main.getByRole("link", { name: "Name the reasons" }).first()).toBeVisible();
  await expect(main.getByText("Viewers can read the discussion.")).toBeVisible();
  await expectNothingToChange(page);

  await page.goto(routes.caseTask(slug, theirs.id, theirs.taskId));
  await expect(main.getByRole("heading", { level: 2, name: "Name the reasons" })).toBeVisible();
  await expectNothingToChange(page);

  await page.goto(routes.caseFeedback(slug, theirs.id));
  await expect(main.getByText("Nobody has been asked yet.")).toBeVisible();
  await expectNothingToChange(page);

  await page.goto(routes.client(slug, theirs.client.clientId));
  await expect(main.getByRole("heading", { level: 1, name: theirs.client.name })).toBeVisible();
  await expectNothingToChange(page);

  await page.goto(routes.work(slug));
  await expect(main.getByText("This role may look and is given no tasks.")).toBeVisible();
  await expectNothingToChange(page);
});

/** No field, and no step of the case: what a viewer may not use is not there. */
async function expectNothingToChange(page: Page) {
  const main = page.getByRole("main");
  for (const role of ["checkbox", "textbox", "combobox"] as const) await expect(main.getByRole(role)).toHaveCount(0);
  await expect(main.getByRole("button")).toHaveCount(0);
  await expectAccessible(page);
}

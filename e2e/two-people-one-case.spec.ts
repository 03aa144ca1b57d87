import type { Page } from "@playwright/test";
import { proposals } from "@/db/schema/conversations";
import { newId } from "@/lib/platform/ids";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAlive, test } from "./fixtures";

test("two people in one case see each other, and each other's work, without a reload", async ({ as }) => {
  const marta = await as("member");
  const adam = await as("admin", { workspace: marta.workspace });
  const { id } = await make.makeCase(marta);
  await Promise.all([marta, adam].map(({ page }) => page.goto(routes.case(marta.workspace.slug, id))));
  await expect(marta.page.getByText("Adam is here too")).toBeVisible();
  await expect(adam.page.getByText("Marta is here too")).toBeVisible();
  await expectAccessible(marta.page);

  await marta.page.getByRole("checkbox", { name: "Finish Name the reasons" }).check();
  await expect(adam.page.getByRole("checkbox", { name: "Open Name the reasons again" })).toBeChecked();
  await expect(adam.page.getByText("Every task is done.")).toBeVisible();

  await adam.page.getByRole("textbox", { name: "New comment" }).fill("The reasons are well said.");
  await adam.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(marta.page.getByText("The reasons are well said.")).toBeVisible();
});

test("a change of one's own comes with its answer and is not read again, one of somebody else's is", async ({ as }) => {
  const marta = await as("member");
  const adam = await as("admin", { workspace: marta.workspace });
  const { id } = await make.makeCase(marta);
  for (const { page } of [marta, adam]) await page.goto(routes.case(marta.workspace.slug, id));
  await expect(marta.page.getByText("Adam is here too")).toBeVisible();
  const readings: string[] = [];
  marta.page.on("request", (request) => {
    if (request.method() === "GET" && "rsc" in request.headers()) readings.push(request.url());
  });

  await marta.page.getByRole("checkbox", { name: "Finish Name the reasons" }).check();
  await expect(adam.page.getByText("Every task is done.")).toBeVisible();
  await adam.page.getByRole("checkbox", { name: "Open Name the reasons again" }).uncheck();
  await expect(marta.page.getByRole("checkbox", { name: "Finish Name the reasons" })).not.toBeChecked();
  expect(readings).toHaveLength(1);
});

test("a description saved over a newer one is refused, and both texts are shown", async ({ as }) => {
  const marta = await as("member");
  const adam = await as("admin", { workspace: marta.workspace });
  const { id, taskId } = await make.makeCase(marta);
  for (const { page } of [marta, adam]) {
    await page.goto(routes.caseTask(marta.workspace.slug, id, taskId));
  }
  await expect(marta.page.getByText("Adam is here too")).toBeVisible();
  await expect(adam.page.getByText("Marta is here too")).toBeVisible();
  for (const { page } of [marta, adam]) await page.getByRole("button", { name: "Edit", exact: true }).click();
  await adam.page.getByRole("textbox", { name: "Description" }).fill("What Adam wrote.");
  await marta.page.getByRole("textbox", { name: "Description" }).fill("What Marta wrote.");
  await adam.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(adam.page.getByRole("button", { name: "Save", exact: true })).toBeHidden();

  await marta.page.getByRole("button", { name: "Save", exact: true }).click();
  const theirs = marta.page.getByRole("region", { name: "Saved by someone else in the meantime" });
  await expect(theirs.getByText("What Adam wrote.")).toBeVisible();
  await expect(marta.page.getByRole("textbox", { name: "Description" })).toHaveValue("What Marta wrote.");
  await expectAccessible(marta.page);

  await theirs.getByRole("button", { name: "Save my version over it" }).click();
  await expect(adam.page.getByText("What Marta wrote.")).toBeVisible();
});

test("what a case is about is written live, and not over what somebody else wrote meanwhile", async ({ as }) => {
  const marta = await as("member", { width: 390 });
  const adam = await as("admin", { workspace: marta.workspace });
  const { id } = await make.makeCase(marta);
  for (const { page } of [marta, adam]) {
    await openAlive(page, routes.case(marta.workspace.slug, id));
    await page.getByRole("button", { name: "Write what this case is about" }).click();
  }
  const about = (page: typeof marta.page) => page.getByRole("textbox", { name: "What this case is about" });
  await about(marta.page).fill("The scope outgrew the fee.");
  await about(adam.page).fill("They pay late.");
  await adam.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(about(adam.page)).toBeHidden();

  await marta.page.getByRole("button", { name: "Save", exact: true }).click();
  const theirs = marta.page.getByRole("region", { name: "Saved by someone else in the meantime" });
  await expect(theirs.getByText("They pay late.")).toBeVisible();
  await expect(about(marta.page)).toHaveValue("The scope outgrew the fee.");
  await expectAccessible(marta.page);
  await theirs.getByRole("button", { name: "Save my version over it" }).click();
  await expect(adam.page.getByText("The scope outgrew the fee.")).toBeVisible();
});

test("facts typed while somebody else saves stay, and are not saved over theirs unseen", async ({ as }) => {
  const marta = await as("member");
  const adam = await as("admin", { workspace: marta.workspace });
  const { id } = await make.makeCase(marta);
  for (const { page } of [marta, adam]) await openAlive(page, routes.caseAnalysis(marta.workspace.slug, id));
  const needs = (page: Page) => page.getByRole("region", { name: "What the client needs" });
  const season = (page: Page) => needs(page).getByRole("textbox", { name: "Season, audit, campaign, year-end" });
  const stake = (page: Page) => page.getByRole("region", { name: "What is at stake" });
  await needs(marta.page).getByText("Fill in").click();
  await season(marta.page).fill("Nothing in March.");

  // Both are parts of one record.
  await stake(adam.page).getByText("Answer", { exact: true }).click();
  await stake(adam.page).getByRole("textbox", { name: "Why" }).fill("They recommend us.");
  await stake(adam.page).getByRole("combobox", { name: "Would we have liked to keep them" }).selectOption("yes");
  await stake(adam.page).getByRole("button", { name: "Save" }).click();
  await expect(stake(marta.page).getByRole("definition").filter({ hasText: "They recommend us." })).toBeVisible();
  await expect(season(marta.page)).toHaveValue("Nothing in March.");

  await needs(marta.page).getByRole("button", { name: "Save" }).click();
  await expect(needs(marta.page).getByText("Someone changed this in the meantime.")).toBeVisible();
  await expect(season(marta.page)).toHaveValue("Nothing in March.");
  await needs(marta.page).getByRole("button", { name: "Save" }).click();
  await expect(needs(adam.page).getByRole("definition").filter({ hasText: "Nothing in March." })).toBeVisible();
  await stake(marta.page).getByText("Answer", { exact: true }).click();
  await expect(stake(marta.page).getByRole("combobox", { name: "Would we have liked to keep them" })).toHaveValue(
    "yes",
  );
});

test("terms that change while they are answered are not answered unseen", async ({ as }) => {
  const marta = await as("member");
  const { workspace } = marta;
  const adam = await as("admin", { workspace });
  const { id: caseId } = await make.makeCase(marta);
  const proposal = { side: "us" as const, title: "A smaller scope", terms: "Half of it.", createdBy: marta.userId };
  await make.within(workspace, (tx) =>
    tx.insert(proposals).values({ workspaceId: workspace.id, id: newId(), caseId, ...proposal }),
  );
  for (const { page } of [marta, adam]) await openAlive(page, routes.caseTalks(workspace.slug, caseId));
  await marta.page.getByRole("button", { name: "Declined" }).click();
  await marta.page.getByRole("textbox", { name: "Why it was declined" }).fill("Half is too much.");

  await adam.page.getByRole("button", { name: "Change", exact: true }).click();
  await adam.page.getByRole("textbox", { name: "Terms" }).fill("A third of it.");
  await adam.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(marta.page.getByText("A third of it.")).toBeVisible();

  await marta.page.getByRole("button", { name: "Declined" }).click();
  await expect(marta.page.getByText("Someone changed this in the meantime.")).toBeVisible();
  await expect(marta.page.getByRole("textbox", { name: "Why it was declined" })).toHaveValue("Half is too much.");
  await expect(adam.page.getByText("Half is too much.")).toHaveCount(0);
  await marta.page.getByRole("button", { name: "Declined" }).click();
  await expect(adam.page.getByText("Half is too much.")).toBeVisible();
});

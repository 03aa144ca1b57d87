import { asc, eq } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { events } from "@/db/schema/platform";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import { addDays, todayIn } from "@/lib/calendar/dates";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAwake, type Someone, test } from "./fixtures";

const screens = [
  ["a desk", 1280],
  ["a phone", 390],
] as const;

for (const [screen, width] of screens) {
  test(`a case that starts late makes room in its plan, and takes it back, on ${screen}`, async ({ as }) => {
    const marta = await as("member", { width });
    const { page, workspace } = marta;
    const { clientId } = await make.makeClient(workspace);
    await openAwake(page, routes.newCase(workspace.slug, { client: clientId }));
    await page.getByRole("radio", { name: /Consultant or freelancer/ }).check();
    const soon = addDays(todayIn("Europe/Warsaw", new Date()), 5).toString();
    await page.getByLabel("Last day of the contract").fill(soon);
    await expect(page.getByText("This case starts late for its plan", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "Open the case" }).click();

    const late = page.getByRole("region", { name: /tasks? no longer fits?$/ });
    await expect(late).toBeVisible();
    await expectAccessible(page);
    const before = await planOf(marta);

    const choices = late.getByRole("combobox", { name: /What to do with/ });
    const waiting = choices.filter({ has: page.locator('option[value="parallel"]') }).last();
    await waiting.selectOption("Do in parallel");
    await expect(late.getByText("without waiting for:", { exact: false })).toBeVisible();
    await choices.first().selectOption("Does not apply");
    await expect(late.getByText("Leaves the plan as not applicable")).toBeVisible();
    await late.getByRole("textbox", { name: /does not apply$/ }).fill("They do it themselves.");
    expect(await planOf(marta)).toEqual(before);
    await expectAccessible(page);
    await late.getByRole("button", { name: "Save the plan" }).click();
    await expect(page.getByText("The plan is saved. 2 tasks changed.")).toBeVisible();
    expect(await kindsOf(marta)).toEqual(["case.opened", "case.replanned"]);

    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText("The plan is as it was before.")).toBeVisible();
    expect(await planOf(marta)).toEqual(before);

    await late.getByRole("link", { name: "Spread all of them" }).click();
    await expect(late.getByText("New day:", { exact: false }).first()).toBeVisible();
    await late.getByRole("button", { name: "Save the plan" }).click();
    await expect(page.getByText(/The plan is saved\. (?!2 )/)).toBeVisible();
    expect(await kindsOf(marta)).toHaveLength(4);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => planOf(marta)).toEqual(before);
  });
}

const planOf = (who: Someone) =>
  make.within(who.workspace, async (tx) => ({
    tasks: await tx
      .select({ id: tasks.id, dueOn: tasks.dueOn, pinned: tasks.duePinned, status: tasks.status })
      .from(tasks)
      .orderBy(asc(tasks.position)),
    links: await tx
      .select({ taskId: taskDependencies.taskId, on: taskDependencies.dependsOnId })
      .from(taskDependencies)
      .orderBy(asc(taskDependencies.taskId), asc(taskDependencies.dependsOnId)),
  }));

const kindsOf = (who: Someone) =>
  make.within(who.workspace, async (tx) => {
    const rows = await tx
      .select({ kind: events.kind })
      .from(events)
      .innerJoin(cases, eq(cases.id, events.caseId))
      .orderBy(asc(events.id));
    return rows.map(({ kind }) => kind);
  });

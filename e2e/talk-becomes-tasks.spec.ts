import { eq } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAlive, type Someone, test } from "./fixtures";

test("a talk is planned, written down on the phone, and what was agreed becomes tasks", async ({ as }) => {
  const marta = await as("member", { width: 390 });
  const caseId = await caseInConsultation(marta);
  const { page, workspace } = marta;
  await openAlive(page, routes.caseTalks(workspace.slug, caseId));
  await expect(page.getByText("The client has not been heard yet.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Log a talk" }).click();
  await page.getByLabel("What was said").fill("We went through the hours and the fee of the last eight months.");
  await page.getByLabel("What was agreed").fill("- Marta sends the list\n- Klara names one person");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Consultation, call" })).toBeVisible();
  await expect(page.getByText("does not count before the decision yet")).toBeVisible();

  const notes = page.getByRole("region", { name: "Notes" });
  await page.getByRole("button", { name: "Change the notes" }).click();
  await page.getByLabel("The client's position").fill("“We would rather know early.”");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(notes.getByText("“We would rather know early.”")).toBeVisible();
  await expect(page.getByText("does not count before the decision yet")).toBeHidden();

  await page.getByRole("checkbox", { name: "Klara names one person" }).uncheck();
  await page.getByLabel("Who", { exact: true }).selectOption({ label: marta.name });
  await page.getByRole("button", { name: "Make 1 task" }).click();
  await expect(page.getByRole("link", { name: "Marta sends the list" })).toBeVisible();
  await expectAccessible(page);

  await page.goto(routes.caseTalks(workspace.slug, caseId));
  await expect(page.getByText("The client's view was heard on")).toBeVisible();
});

test("the script for telling the client is not there without a reason, and cannot be printed", async ({ as }) => {
  const marta = await as("member");
  const caseId = await caseInConsultation(marta);
  const { page, workspace } = marta;
  await openAlive(page, routes.caseTalks(workspace.slug, caseId));
  await page.getByRole("button", { name: "Plan a talk" }).click();
  await page.getByLabel("What it is about").selectOption({ label: "Telling the client" });
  await page.getByLabel("Day", { exact: true }).fill("2030-01-15");
  await page.getByRole("button", { name: "Plan the talk" }).click();
  await page.getByRole("link", { name: "Prepare", exact: true }).click();
  await expect(page.getByRole("listitem").getByText("The reason as the client will hear it is empty.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("We have decided to end our cooperation")).toBeHidden();
  await expectAccessible(page);
});

async function caseInConsultation(marta: Someone): Promise<string> {
  const { id } = await make.makeCase(marta);
  await make.within(marta.workspace, (tx) => tx.update(cases).set({ state: "consultation" }).where(eq(cases.id, id)));
  return id;
}

import type { Page } from "@playwright/test";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, openAlive, test } from "./fixtures";
import { caseIn, meet } from "./ground";

test("a doubt becomes a decision, a letter, a proven delivery and a last day", async ({ as }) => {
  const olga = await as("owner");
  const { page, workspace } = olga;
  const caseId = await caseIn(olga, { state: "draft" });
  await openAlive(page, routes.case(workspace.slug, caseId));
  await take(page, "Start the analysis");
  await page.getByText("missing before “Move to the client consultation”").click();
  await expect(page.getByText("Give one main reason")).toBeVisible();

  await meet(olga, caseId, "G03", "G04", "G05");
  await openAlive(page, routes.case(workspace.slug, caseId));
  await take(page, "Move to the client consultation");
  await meet(olga, caseId, "G08");
  await openAlive(page, routes.case(workspace.slug, caseId));
  await take(page, "Move to the decision");

  await openAlive(page, routes.caseDecision(workspace.slug, caseId));
  await page.getByLabel("Reasons").fill("The scope outgrew the fee, and no remedy held for more than a month.");
  await page.getByLabel("Alternatives considered").fill("A smaller scope; a higher fee.");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("End the relationship · ordinary notice")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "The record, for print" }).click();
  await expect(page.getByRole("heading", { name: "Options weighed" })).toBeVisible();
  await expect(page.getByText("A smaller scope; a higher fee.")).toBeVisible();
  await page.getByRole("link", { name: "Polski" }).click();
  await expect(page.getByRole("heading", { name: "Rozważane możliwości" })).toBeVisible();
  await expectAccessible(page);

  await meet(olga, caseId, "G15", "G16");
  await openAlive(page, routes.caseNotice(workspace.slug, caseId));
  await page.getByText("Record that notice was sent").click();
  await page.getByLabel("Sent", { exact: true }).fill(await thisMinute(page));
  await page.getByRole("button", { name: "Record the sending" }).click();
  await expect(page.getByText("on its way")).toBeVisible();
  await take(page, "Give notice");

  await page.getByText("Record the delivery").first().click();
  await page.getByRole("button", { name: "Record the delivery" }).click();
  await page.getByLabel("Last day of the contract").fill("2030-01-31");
  await page.getByRole("button", { name: "Confirm the last day" }).click();
  await expect(page.getByText("Change the last day")).toBeVisible();
  await expect(page.getByRole("button", { name: "Move to settlement" })).toBeEnabled();
  await expectAccessible(page);
});

async function take(page: Page, step: string) {
  await page.getByRole("button", { name: step, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: step, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

const thisMinute = (page: Page) =>
  page.evaluate(() => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  });

import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, test } from "./fixtures";
import { caseIn } from "./ground";

test("an offer is accepted, both sides sign, and the client stays", async ({ as }) => {
  const olga = await as("owner");
  const { page, workspace } = olga;
  const caseId = await caseIn(olga, { state: "negotiation" });
  await page.goto(routes.caseNegotiation(workspace.slug, caseId));
  await expect(page.getByText("Offers can be added once it is recorded.")).toBeVisible();
  await page.getByLabel("The lead may accept up to").fill("2000");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Change the stance")).toBeVisible();

  const offers = page.getByRole("region", { name: "Offers" });
  await offers.getByText("Add an offer").first().click();
  await offers.getByLabel("Terms").fill("A fifth more for the same scope.");
  await offers.getByRole("button", { name: "Add an offer" }).click();
  await expect(offers.getByText("1. the client · price")).toBeVisible();
  await offers.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText("waiting for signatures")).toBeVisible();
  await expectAccessible(page);

  await page.getByText("Record the signatures").click();
  const today = await page.evaluate(() => new Date().toLocaleDateString("sv-SE"));
  await page.getByLabel("Signed by us on").fill(today);
  await page.getByLabel("Signed by the client on").fill(today);
  const papers = page.getByRole("region", { name: "What both sides sign" });
  await papers.getByRole("button", { name: "Save", exact: true }).click();
  await expect(papers.getByText("signed by both")).toBeVisible();

  await page.getByRole("button", { name: "Other steps" }).click();
  await page.getByRole("menuitem", { name: "Retained: agreement signed" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retained: agreement signed" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(offers.getByText("Add an offer")).toHaveCount(0);
  await expectAccessible(page);
});

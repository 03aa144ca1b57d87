import { routes } from "@/lib/platform/routes";
import type { Locator } from "@playwright/test";
import { expect, expectAccessible, openAlive, test } from "./fixtures";
import { caseIn } from "./ground";

test("an offer is accepted, both sides sign, and the client stays", async ({ as }) => {
  const olga = await as("owner");
  const { page, workspace } = olga;
  const caseId = await caseIn(olga, { state: "negotiation" });
  await openAlive(page, routes.caseNegotiation(workspace.slug, caseId));
  await expect(page.getByText("Offers can be added once it is recorded.")).toBeVisible();
  await page.getByLabel("The lead may accept up to").fill("2000");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Change the stance")).toBeVisible();

  const offers = page.getByRole("region", { name: "Offers" });
  await offers.getByText("Add an offer").first().click();
  await offers.getByLabel("Terms").fill("A fifth more for the same scope.");
  await offers.getByRole("button", { name: "Add an offer" }).click();
  await expect(offers.getByText("1. The client's offer · price")).toBeVisible();
  await accept(offers, "One contact person");
  await expect(page.getByText("waiting for signatures")).toBeVisible();
  await expect(offers.getByText("“Fair enough.”")).toBeVisible();
  await expect(offers.getByRole("link", { name: "Prepare the annex with what was agreed" })).toBeVisible();
  await expect(offers.getByRole("link", { name: "One contact person" })).toBeVisible();
  await expectAccessible(page);

  await offers.getByRole("button", { name: "Take the acceptance back" }).click();
  await expect(offers.getByRole("link", { name: "One contact person" })).toHaveCount(0);
  await expect(page.getByText("set aside")).toBeVisible();
  await accept(offers, "A report on Mondays");
  await offers.getByRole("link", { name: "A report on Mondays" }).click();
  await expect(page.getByRole("heading", { name: "A report on Mondays" })).toBeVisible();
  await openAlive(page, routes.caseNegotiation(workspace.slug, caseId));

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

  await page.goto(routes.offers(workspace.slug));
  const row = page.getByRole("row", { name: /^price/ });
  await expect(row.getByRole("cell").nth(1)).toHaveText("1");
  await expect(row.getByRole("cell").nth(2)).toHaveText("1");
  await page.getByRole("link", { name: "Us", exact: true }).click();
  await expect(page.getByText("Nothing was offered in this period.")).toBeVisible();
  await expectAccessible(page);
});

/** Writes down that we said yes, in whose words and to which point. */
async function accept(offers: Locator, point: string) {
  await offers.getByText("Answer", { exact: true }).first().click();
  await expect(offers.getByLabel("Who answered for us")).toBeVisible();
  await offers.getByLabel("In their words").fill("“Fair enough.”");
  await offers.getByLabel("What was agreed, point by point").fill(point);
  await offers.getByRole("button", { name: "Record the answer" }).click();
  await expect(offers.getByRole("link", { name: point })).toBeVisible();
}

test("an offer of ours waits for the one who may approve it, and the client's person answers it", async ({ as }) => {
  const olga = await as("owner");
  const { page, workspace } = olga;
  const caseId = await caseIn(olga, { state: "negotiation", met: ["G21"] });
  await openAlive(page, routes.caseNegotiation(workspace.slug, caseId));
  const offers = page.getByRole("region", { name: "Offers" });
  await offers.getByText("Add an offer").first().click();
  await offers.getByLabel("Offered by").selectOption("us");
  await offers.getByLabel("Terms").fill("Half the scope for the same price.");
  await offers.getByRole("button", { name: "Add an offer" }).click();
  await expect(offers.getByText(/· draft$/)).toBeVisible();
  await offers.getByRole("button", { name: "Approve and send" }).click();
  await expect(offers.getByText("Approved and sent")).toBeVisible();
  await offers.getByText("Answer", { exact: true }).first().click();
  await offers.getByLabel("Who answered for the client").selectOption({ index: 1 });
  await offers.getByLabel("Answer", { exact: true }).selectOption("rejected");
  await offers.getByRole("button", { name: "Record the answer" }).click();
  await expect(offers.getByText(/· rejected$/)).toBeVisible();
  await expectAccessible(page);
});

import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, openAlive, test } from "./fixtures";
import { caseIn } from "./ground";

test("a reason told in another way says why, and a usual remedy is tried or set aside", async ({ as }) => {
  const olga = await as("owner");
  const { page, workspace } = olga;
  await openAlive(page, routes.caseAnalysis(workspace.slug, await caseIn(olga, { state: "analysis" })));

  await page.getByLabel("Reason", { exact: true }).selectOption("F-LATE");
  await page.getByLabel("In our words").fill("Nine of twelve invoices were paid late this year.");
  await page.getByLabel("For the client", { exact: true }).fill("We cannot give your work the time it needs.");
  await page.getByLabel("Reason the client hears").selectOption("S-CAPACITY");
  await page.getByRole("button", { name: "Add a reason" }).click();
  await expect(page.getByText("Please fill this in.")).toBeVisible();
  await page.getByLabel("Why the client hears another reason").fill("The owner is ill, and we do not press.");
  await page.getByRole("button", { name: "Add a reason" }).click();
  await expect(page.getByText("The client hears another kind of reason")).toBeVisible();

  const prepayment = page.getByRole("listitem").filter({ hasText: "Prepayment or a shorter term" });
  await prepayment.getByText("Say why not").click();
  await prepayment.getByLabel("Why it was not tried").fill("They already pay a deposit.");
  await prepayment.getByRole("button", { name: "Save" }).click();
  await expect(prepayment.getByText("Not tried: They already pay a deposit.")).toBeVisible();
  await prepayment.getByRole("button", { name: "Take it up again" }).click();
  await expect(prepayment.getByText("Neither tried nor set aside yet.")).toBeVisible();

  await prepayment.getByText("We tried this").click();
  await expect(prepayment.getByLabel("What was tried")).toHaveValue("Prepayment or a shorter term");
  await prepayment.getByRole("button", { name: "Add an attempt" }).click();
  await expect(page.getByRole("heading", { name: "Prepayment or a shorter term" })).toBeVisible();
  await expect(page.getByText("A repair was tried")).toBeVisible();
  await expectAccessible(page);
});

test("the list before anything is sent says who confirmed what, and lets it be taken back", async ({ as }) => {
  const olga = await as("owner", { name: "Olga Wrona" });
  const { page, workspace } = olga;
  await openAlive(page, routes.caseContract(workspace.slug, await caseIn(olga, { state: "decision" })));
  await expect(page.getByText("0 of 11 confirmed")).toBeVisible();

  const address = page.getByRole("listitem").filter({ hasText: "Address for notices matches the contract" });
  await address.getByRole("button", { name: "Confirm" }).click();
  await expect(address.getByText(/^Olga Wrona, /)).toBeVisible();
  await expect(page.getByText("1 of 11 confirmed")).toBeVisible();
  await expectAccessible(page);
  await address.getByRole("button", { name: "Take back" }).click();
  await expect(address.getByText("not confirmed yet")).toBeVisible();
  await expect(page.getByText("0 of 11 confirmed")).toBeVisible();
});

import { v7 } from "uuid";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, openAlive, test } from "./fixtures";
import { caseIn, letterIn } from "./ground";

test("the client's own notice goes on record with its letter, and the case goes on from there", async ({ as }) => {
  const olga = await as("owner");
  const { page, workspace } = olga;
  const caseId = await caseIn(olga, { state: "analysis", initiator: "client", met: ["G05"] });
  await letterIn(olga, caseId, v7());
  await openAlive(page, routes.caseNotice(workspace.slug, caseId));
  const step = page.getByRole("button", { name: "Register the client's notice", exact: true });
  await expect(step).toHaveAttribute("aria-disabled", "true");

  await page.getByLabel("The letter").selectOption({ label: "their-notice.pdf" });
  await page.getByLabel("The end they name").fill("2030-01-31");
  await page.getByRole("button", { name: "Register the notice" }).click();
  await expect(page.getByText("The client's notice · e-mail")).toBeVisible();
  await expect(page.getByRole("link", { name: "their-notice.pdf" })).toBeVisible();
  await expectAccessible(page);

  await page.setInputFiles("input[type=file]", {
    name: "their-letter-signed.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
  });
  await expect(page.getByRole("link", { name: "their-letter-signed.pdf" })).toBeVisible();

  await page.getByRole("button", { name: "Take the confirmation back" }).click();
  await expect(page.getByRole("button", { name: "Take the confirmation back" })).toBeHidden();
  await page.getByRole("button", { name: "Recorded by mistake" }).click();
  await page.getByRole("button", { name: "Bring back" }).click();
  await page.getByLabel("Last day of the contract").fill("2030-01-31");
  await page.getByRole("button", { name: "Confirm the last day" }).click();
  await expect(page.getByRole("button", { name: "Take the confirmation back" })).toBeVisible();

  await step.click();
  await page.getByRole("dialog").getByRole("button", { name: "Register the client's notice" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "Move to settlement" })).toBeVisible();
});

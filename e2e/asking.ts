import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { expect, make, openAlive, type Someone } from "./fixtures";

/** The client knows about the ending: from then on one may ask. */
export async function caseAfterNotice(lead: Someone, given: { clientName?: string } = {}) {
  const made = await make.makeCase(lead, given);
  await make.within(lead.workspace, (tx) =>
    tx
      .update(cases)
      .set({ state: "notice_given" })
      .where(and(eq(cases.workspaceId, lead.workspace.id), eq(cases.id, made.id))),
  );
  return made;
}

/** Makes the link for the one contact of a case. Out: its address. */
export async function makeLink(page: Page, feedbackPage: string, contact = "Klara"): Promise<string> {
  await openAlive(page, feedbackPage);
  await page.getByRole("button", { name: "Only make the link" }).click();
  const link = page.getByRole("textbox", { name: `Link for ${contact}` });
  await expect(link).toHaveValue(/\/f\//);
  return link.inputValue();
}

/** The round box itself is not shown in a scale: a person presses the number. */
export async function answer(page: Page, question: RegExp, point: string) {
  const group = page.getByRole("group", { name: question });
  await group.getByText(point, { exact: true }).click();
  await expect(group.getByRole("radio", { name: point, exact: true })).toBeChecked();
}

import "server-only";
import type { z } from "zod";
import { cases } from "@/db/schema/cases";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { type LockedCase, ofCase } from "../queries";
import { whyNotChange } from "../rules";
import type { updateSummaryInput } from "../schema";

/** Says anew what a case is about. Over a text the person has not seen it is refused, and both texts are shown. */
export async function updateSummary(
  scope: WriteScope,
  clientCase: LockedCase,
  { seen, summary }: z.output<typeof updateSummaryInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(clientCase.summary === seen ? null : "stale", { theirs: clientCase.summary });
  await scope.tx.update(cases).set({ summary }).where(ofCase(scope, clientCase.id));
  scope.record("case.updated", { caseId: clientCase.id });
}

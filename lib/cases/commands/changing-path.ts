import "server-only";
import { cases } from "@/db/schema/cases";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { type CasePath, keptOf, pathOf, whyNotChangePath } from "../paths";
import { type LockedCase, ofCase } from "../queries";
import { loadFacts } from "../queries/facts";
import { whyNotChange } from "../rules";

type Change = { version: number; path: CasePath; reason: string };

/** Sets a case on another way of ending. What was done so far stays; it is taken back by changing it again. */
export async function changePath(scope: WriteScope, clientCase: LockedCase, { version, path, reason }: Change) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(clientCase.version === version ? null : "case_path_changed");
  const { decision } = await loadFacts(scope, clientCase.id);
  refuseIf(whyNotChangePath(clientCase, decision?.ends ?? false, path));
  await scope.tx
    .update(cases)
    .set({ ...keptOf[path], version: clientCase.version + 1 })
    .where(ofCase(scope, clientCase.id));
  scope.record("case.path_changed", { caseId: clientCase.id, from: pathOf(clientCase), path, reason });
}

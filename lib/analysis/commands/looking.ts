import "server-only";
import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { caseAnalyses, caseAspects } from "@/db/schema/analysis";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import type { aspectInput, needsInput } from "../schema";

/** Says how one side of the relationship stands, or that it plays no part. */
export async function lookAt(
  scope: WriteScope,
  clientCase: LockedCase,
  { aspect, version, answer, note }: z.output<typeof aspectInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const relevant = answer !== "not_relevant";
  const values = { relevant, score: relevant ? Number(answer) : null, note };
  const [written] = await scope.tx
    .insert(caseAspects)
    .values({ workspaceId: scope.workspace.id, caseId: clientCase.id, aspect, ...values })
    .onConflictDoUpdate({
      target: [caseAspects.workspaceId, caseAspects.caseId, caseAspects.aspect],
      set: { ...values, version: sql`${caseAspects.version} + 1` },
      setWhere: eq(caseAspects.version, version),
    })
    .returning({ version: caseAspects.version });
  refuseIf(written ? null : "stale");
  scope.record("analysis.aspect_answered", { caseId: clientCase.id, aspect });
}

/** What the client needs of this ending. An empty line is a need nobody knows of. */
export async function writeNeeds(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, version, ...lines }: z.output<typeof needsInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const needs = Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== ""));
  const [written] = await scope.tx
    .insert(caseAnalyses)
    .values({ workspaceId: scope.workspace.id, caseId: clientCase.id, needs })
    .onConflictDoUpdate({
      target: [caseAnalyses.workspaceId, caseAnalyses.caseId],
      set: { needs, version: sql`${caseAnalyses.version} + 1` },
      setWhere: eq(caseAnalyses.version, version),
    })
    .returning({ version: caseAnalyses.version });
  refuseIf(written ? null : "stale");
  scope.record("analysis.needs_written", { caseId: clientCase.id });
}

import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { shownName, shownNameIfAny, users } from "@/db/schema/accounts";
import { caseReasons } from "@/db/schema/analysis";
import { decisions } from "@/db/schema/decisions";
import { type CaseHead, lockCase } from "@/lib/cases/queries";
import { needsTwoPeople } from "@/lib/cases/guards";
import { casePaths, whyNotChangePath } from "@/lib/cases/paths";
import { canChangePath } from "@/lib/cases/policy";
import { whyNotChange } from "@/lib/cases/rules";
import type { Scope } from "@/lib/platform/scope";
import { canApprove, canDecide } from "./policy";
import { whyNotApprove } from "./rules";

/** The decision that stands and those that were withdrawn, newest first. In: the head of a case that is there. */
export async function loadDecisions(scope: Scope, head: CaseHead) {
  const approvers = alias(users, "approvers");
  const rows = await scope.tx
    .select({ decision: decisions, decidedBy: shownName(users), approvedBy: shownNameIfAny(approvers) })
    .from(decisions)
    .innerJoin(users, eq(users.id, decisions.decidedBy))
    .leftJoin(approvers, eq(approvers.id, decisions.approvedBy))
    .where(and(eq(decisions.workspaceId, scope.workspace.id), eq(decisions.caseId, head.id)))
    .orderBy(desc(decisions.createdAt));
  const [primary] = await scope.tx
    .select({
      code: caseReasons.code,
      title: caseReasons.title,
      clientText: caseReasons.clientText,
      clientCode: caseReasons.clientCode,
      clientGap: caseReasons.clientGap,
    })
    .from(caseReasons)
    .where(
      and(
        eq(caseReasons.workspaceId, scope.workspace.id),
        eq(caseReasons.caseId, head.id),
        eq(caseReasons.isPrimary, true),
      ),
    );
  const held = { slots: head.slots.map(({ slot, person }) => ({ slot, userId: person.id })) };
  const all = rows.map(({ decision, ...names }) => ({ ...decision, names }));
  const standing = all.find(({ withdrawnAt }) => withdrawnAt === null) ?? null;
  const open = whyNotChange(head) === null;
  return {
    standing,
    withdrawn: all.filter(({ withdrawnAt }) => withdrawnAt !== null),
    primary: primary ?? null,
    twoPeople: needsTwoPeople({
      profile: head.profile,
      mode: head.mode,
      decision: standing ? { mode: standing.mode } : null,
    }),
    ways: {
      others: casePaths
        .filter((path) => path !== head.path)
        .map((path) => ({ path, whyNot: whyNotChangePath(head, standing?.outcome === "end", path) })),
      canChange: open && canChangePath(scope.actor, held),
    },
    canDecide: open && canDecide(scope.actor, held),
    approval:
      standing && open && canApprove(scope.actor, held)
        ? { whyNot: whyNotApprove(standing, scope.actor.userId) }
        : null,
  };
}

export type DecisionsView = Awaited<ReturnType<typeof loadDecisions>>;

/** A decision that stands with its case, held; null when it is not here, or withdrawn. */
export async function lockDecision(scope: Scope, decisionId: string) {
  const own = and(eq(decisions.workspaceId, scope.workspace.id), eq(decisions.id, decisionId));
  const [place] = await scope.tx.select({ caseId: decisions.caseId }).from(decisions).where(own);
  const clientCase = place ? await lockCase(scope, place.caseId) : null;
  const [decision] = clientCase ? await scope.tx.select().from(decisions).where(own) : [];
  return decision?.withdrawnAt === null && clientCase ? { decision, clientCase } : null;
}

export type HeldDecision = NonNullable<Awaited<ReturnType<typeof lockDecision>>>;

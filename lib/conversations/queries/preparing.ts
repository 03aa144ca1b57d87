import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { EvidenceKind, Locale, RemedyResult, StanceAttitude } from "@/db/enums";
import { caseEvidence, caseGoals, caseReasons, remedies } from "@/db/schema/analysis";
import { cases } from "@/db/schema/cases";
import { clients, contracts } from "@/db/schema/clients";
import { conversations } from "@/db/schema/conversations";
import { decisions } from "@/db/schema/decisions";
import { stances } from "@/db/schema/offers";
import { tasks } from "@/db/schema/tasks";
import { reasonName } from "@/lib/analysis/taxonomy";
import { type CaseHead, loadCaseHead, ofCase } from "@/lib/cases/queries";
import { told } from "@/lib/contracts/queries";
import { dateIn, type Scope } from "@/lib/platform/scope";
import { titleOf } from "@/lib/tasks/rules";
import { listProposals, type ProposalView } from "../proposals/queries";
import { countsAsConsultation } from "../rules";
import { type Conversation, findTalk } from "./locking";
import { listPeople, type TalkPeople } from "./people";

const mostDelivered = 12;

export type Preparation = {
  head: CaseHead;
  talk: Pick<Conversation, "id" | "kind" | "form" | "status" | "durationMinutes" | "place" | "agenda"> & { at: Date };
  people: TalkPeople;
  /** The language the client is spoken to in. */
  clientLocale: Locale;
  contract: Omit<Awaited<ReturnType<typeof findContract>>, "locale">;
  reasons: ReasonFact[];
  evidence: EvidenceFact[];
  goals: { id: string; title: string; expected: string; actual: string }[];
  remedies: RemedyFact[];
  delivered: { titles: string[]; more: number };
  proposals: ProposalView[];
  /** The reason as the client will hear it: the decision's, or the main reason's until there is one. */
  clientReason: string;
  stance: {
    attitude: StanceAttitude;
    conditions: string;
    limits: string;
    mandate: string;
    until: string | null;
  } | null;
  consultedOn: string | null;
};

export type ReasonFact = { id: string; name: string; isPrimary: boolean; clientText: string; internalText: string };
export type EvidenceFact = { id: string; reasonId: string; kind: EvidenceKind; text: string; amount: string };
export type RemedyFact = { id: string; what: string; triedOn: string; clientAnswer: string; result: RemedyResult };

/** Everything a person takes along to a talk, drawn from the case. Null: there is no such talk in this case. */
export async function loadPreparation(
  scope: Scope,
  caseId: string,
  conversationId: string,
): Promise<Preparation | null> {
  const talk = await findTalk(scope, conversationId);
  const head = talk?.caseId === caseId ? await loadCaseHead(scope, caseId) : null;
  if (!talk || !head) return null;
  const { locale: clientLocale, ...contract } = await findContract(scope, caseId);
  const reasons = await listReasons(scope, caseId);
  const decision = await findDecision(scope, caseId);
  const primary = reasons.find(({ isPrimary }) => isPrimary);
  return {
    head,
    talk: { ...talk, at: talk.heldAt ?? talk.plannedAt ?? talk.createdAt },
    people: (await listPeople(scope, [conversationId])).get(conversationId) ?? { members: [], contacts: [] },
    clientLocale,
    contract,
    reasons,
    evidence: await listEvidence(scope, caseId),
    goals: await listGoals(scope, caseId),
    remedies: await listRemedies(scope, caseId),
    delivered: await listDelivered(scope, caseId),
    proposals: (await listProposals(scope, caseId)).filter(({ state }) => state === "open"),
    clientReason: decision?.clientReason || primary?.clientText || "",
    stance: await findStance(scope, caseId),
    consultedOn: await findConsulted(scope, caseId),
  };
}

async function findContract(scope: Scope, caseId: string) {
  const [row] = await scope.tx
    .select({
      locale: clients.locale,
      title: contracts.title,
      number: contracts.number,
      signedOn: contracts.signedOn,
      startsOn: contracts.startsOn,
      endsOn: contracts.endsOn,
      noticeRule: contracts.noticeRule,
      noticeForm: contracts.noticeForm,
      noticeClause: contracts.noticeClause,
      monthlyValueMinor: contracts.monthlyValueMinor,
      currency: contracts.currency,
    })
    .from(cases)
    .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
    .innerJoin(clients, and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId)))
    .where(ofCase(scope, caseId));
  if (!row) throw new Error("a case has a contract");
  return told(scope, row);
}

async function listReasons(scope: Scope, caseId: string): Promise<ReasonFact[]> {
  const rows = await scope.tx
    .select({
      id: caseReasons.id,
      code: caseReasons.code,
      title: caseReasons.title,
      isPrimary: caseReasons.isPrimary,
      clientText: caseReasons.clientText,
      internalText: caseReasons.internalText,
    })
    .from(caseReasons)
    .where(and(eq(caseReasons.workspaceId, scope.workspace.id), eq(caseReasons.caseId, caseId)))
    .orderBy(desc(caseReasons.isPrimary), asc(caseReasons.createdAt), asc(caseReasons.id));
  return rows.map(({ code, title, ...row }) => ({ ...row, name: reasonName({ code, title }, scope.actor.locale) }));
}

const listEvidence = (scope: Scope, caseId: string): Promise<EvidenceFact[]> =>
  scope.tx
    .select({
      id: caseEvidence.id,
      reasonId: caseEvidence.reasonId,
      kind: caseEvidence.kind,
      text: caseEvidence.text,
      amount: caseEvidence.amount,
    })
    .from(caseEvidence)
    .where(and(eq(caseEvidence.workspaceId, scope.workspace.id), eq(caseEvidence.caseId, caseId)))
    .orderBy(asc(caseEvidence.createdAt), asc(caseEvidence.id));

const listGoals = (scope: Scope, caseId: string) =>
  scope.tx
    .select({ id: caseGoals.id, title: caseGoals.title, expected: caseGoals.expected, actual: caseGoals.actual })
    .from(caseGoals)
    .where(and(eq(caseGoals.workspaceId, scope.workspace.id), eq(caseGoals.caseId, caseId)))
    .orderBy(asc(caseGoals.createdAt), asc(caseGoals.id));

const listRemedies = (scope: Scope, caseId: string): Promise<RemedyFact[]> =>
  scope.tx
    .select({
      id: remedies.id,
      what: remedies.what,
      triedOn: remedies.triedOn,
      clientAnswer: remedies.clientAnswer,
      result: remedies.result,
    })
    .from(remedies)
    .where(and(eq(remedies.workspaceId, scope.workspace.id), eq(remedies.caseId, caseId)))
    .orderBy(asc(remedies.triedOn), asc(remedies.id));

/** What was done, the newest first. */
async function listDelivered(scope: Scope, caseId: string) {
  const rows = await scope.tx
    .select({ title: tasks.title, template: tasks.template })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, scope.workspace.id),
        eq(tasks.caseId, caseId),
        eq(tasks.status, "done"),
        isNull(tasks.deletedAt),
        isNull(tasks.parentId),
      ),
    )
    .orderBy(desc(tasks.finishedAt), desc(tasks.id));
  const titles = rows.map((row) => titleOf(row, scope.actor.locale));
  return { titles: titles.slice(0, mostDelivered), more: Math.max(0, titles.length - mostDelivered) };
}

async function findDecision(scope: Scope, caseId: string) {
  const [row] = await scope.tx
    .select({ clientReason: decisions.clientReason })
    .from(decisions)
    .where(
      and(eq(decisions.workspaceId, scope.workspace.id), eq(decisions.caseId, caseId), isNull(decisions.withdrawnAt)),
    );
  return row ?? null;
}

async function findStance(scope: Scope, caseId: string) {
  const [row] = await scope.tx
    .select({
      attitude: stances.attitude,
      conditions: stances.conditions,
      limits: stances.limits,
      mandate: stances.mandate,
      until: stances.until,
    })
    .from(stances)
    .where(and(eq(stances.workspaceId, scope.workspace.id), eq(stances.caseId, caseId)));
  return row ?? null;
}

/** The day of the last consultation that counts. */
async function findConsulted(scope: Scope, caseId: string): Promise<string | null> {
  const rows = await scope.tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.workspaceId, scope.workspace.id), eq(conversations.caseId, caseId)))
    .orderBy(desc(conversations.heldAt));
  const heldAt = rows.find(countsAsConsultation)?.heldAt;
  return heldAt ? dateIn(heldAt, scope.workspace.timeZone) : null;
}

import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contracts } from "@/db/schema/clients";
import { files } from "@/db/schema/comments";
import { proposals } from "@/db/schema/conversations";
import { notices } from "@/db/schema/decisions";
import { agreements, offers } from "@/db/schema/offers";
import { addEvidenceAction, addReasonAction, addRemedyAction } from "@/lib/analysis/actions";
import { completeReviewAction, confirmContractAction, readRuleAction } from "@/lib/contracts/review/actions";
import { logConversationAction } from "@/lib/conversations/actions";
import { addProposalAction, answerProposalAction } from "@/lib/conversations/proposals/actions";
import { approveDecisionAction, decideAction } from "@/lib/decisions/actions";
import {
  allowAddressAction,
  confirmEndAction,
  deliverNoticeAction,
  receiveNoticeAction,
  sendNoticeAction,
} from "@/lib/notice/serving/actions";
import { agreeAction, answerOfferAction, offerAction, signAction, takeStanceAction } from "@/lib/offers/actions";
import type { ActionResult } from "@/lib/platform/action/result";
import { newId } from "@/lib/platform/ids";
import { as } from "@/lib/platform/testing/as";
import { confirmGuardAction, moveCaseAction, openCaseAction } from "./actions";
import { world } from "./testing/world";

const { within, makeMember, makeClient, readCase, refusedAs, failed, meet } = world;
type Member = Awaited<ReturnType<typeof makeMember>>;

function need<Data>(answer: ActionResult<Data>): Data {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.data;
}

const step = (who: Member, caseId: string, from: string, to: string, reason = "") =>
  as(who, moveCaseAction, { caseId, from, to, reason } as Parameters<typeof moveCaseAction>[0]["input"]);

async function open(olga: Member, initiator: "us" | "client" = "us") {
  const client = await makeClient(olga.workspace);
  await within(olga.workspace, (tx) =>
    tx.update(contracts).set({ noticeAddress: "ul. Łąkowa 14, Łódź" }).where(eq(contracts.id, client.contractId)),
  );
  const holders = { lead: olga.userId, decision_maker: olga.userId };
  const { caseId } = need(
    await as(olga, openCaseAction, {
      clientId: client.clientId,
      contractId: client.contractId,
      initiator,
      playbookKey: "accounting_office",
      holders,
      dates: {},
      quiet: false,
      without: [],
    }),
  );
  need(await step(olga, caseId, "draft", "analysis"));
  return { caseId, client };
}

const texts = {
  code: "F-MARGIN",
  title: "",
  internalText: "The hours we spend are far above the fee.",
  clientText: "",
  observedOn: null,
  clientCode: null,
  clientGap: "",
};

async function readContract(olga: Member, caseId: string) {
  const rule = { kind: "period", n: "1", unit: "month", align: "month_end", calendar: "PL" as const };
  const read = { caseId, version: 1, clause: "One month, to the end of a month.", readingReason: "" };
  need(await as(olga, readRuleAction, { ...read, ...rule }));
  expect(await as(olga, completeReviewAction, { caseId, version: 1 })).toEqual(refusedAs("review_not_confirmed"));
  for (const what of ["rule", "form", "address"] as const)
    need(await as(olga, confirmContractAction, { caseId, what, version: 2 }));
  need(await as(olga, completeReviewAction, { caseId, version: 4 }));
  await meet(olga, caseId, "G06");
}

async function analyse(olga: Member, caseId: string) {
  const { id } = need(await as(olga, addReasonAction, { caseId, ...texts }));
  need(await as(olga, addEvidenceAction, { reasonId: id, text: "71 hours a month", amount: "", fileId: null }));
  const remedy = {
    what: "A new quote",
    usual: null,
    triedOn: "2026-10-01",
    contactId: null,
    clientAnswer: "",
    effect: "",
  };
  need(await as(olga, addRemedyAction, { caseId, ...remedy, result: "no_effect" }));
  await readContract(olga, caseId);
}

async function talk(olga: Member, caseId: string, kind: "consultation" | "informing") {
  const held = {
    caseId,
    kind,
    form: "meeting" as const,
    date: "2026-11-02",
    time: "10:00",
    durationMinutes: 60,
    place: "",
    agenda: "",
    members: [],
    contactIds: [],
    notes: "We went through the hours and the fee, and what both sides expect.",
    clientPosition: "“We would rather know early.”",
    agreed: "",
    openPoints: "",
    writtenReason: "",
    outcome: "held" as const,
  };
  need(await as(olga, logConversationAction, held));
}

const decision = {
  outcome: "end" as const,
  mode: "ordinary" as const,
  rationale: "The scope outgrew the fee and no remedy held.",
  alternatives: "",
  impact: "",
  clientReason: "",
  decidedOn: "2026-11-10",
  breach: "",
  cureDeliveredOn: null,
  cureUntil: null,
  cureNotRequired: "",
};

async function decided(olga: Member, caseId: string) {
  await analyse(olga, caseId);
  need(await step(olga, caseId, "analysis", "consultation"));
  await talk(olga, caseId, "consultation");
  need(await step(olga, caseId, "consultation", "decision"));
  return need(await as(olga, decideAction, { caseId, ...decision }));
}

describe("the tools of a case meet the conditions of its steps", () => {
  test("from the first doubt to a delivered notice and its last day", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await open(olga);
    await decided(olga, caseId);
    await talk(olga, caseId, "informing");
    const letter = { caseId, channel: "courier" as const, sentAt: "2026-11-12T10:00", tracking: "", fileId: null };
    const sent = need(await as(olga, sendNoticeAction, { ...letter, address: "ul. Polna 1" }));
    need(await as(olga, confirmGuardAction, { caseId, guard: "G15", reason: "Approved and complete." }));
    expect(await step(olga, caseId, "decision", "notice_given")).toMatchObject({
      error: { detail: { guards: "G17" } },
    });
    need(await as(olga, allowAddressAction, { noticeId: sent.id, version: 1, allowed: true }));
    need(await step(olga, caseId, "decision", "notice_given"));

    const early = { noticeId: sent.id, version: 2, deliveredOn: "2026-11-11", proof: "receipt" as const, fileId: null };
    expect(await as(olga, deliverNoticeAction, early)).toEqual(refusedAs("notice_before_sending"));
    need(await as(olga, deliverNoticeAction, { ...early, deliveredOn: "2026-11-16" }));
    expect((await readCase(olga.workspace, caseId))?.noticeDeliveredOn).toBe("2026-11-16");
    const end = { noticeId: sent.id, version: 3, reason: "" };
    expect(await as(olga, confirmEndAction, { ...end, endsOn: "2026-12-30" })).toEqual(
      refusedAs("notice_ends_too_early"),
    );
    need(await as(olga, confirmEndAction, { ...end, endsOn: "2026-12-31" }));
    expect(await readCase(olga.workspace, caseId)).toMatchObject({ effectiveEndOn: "2026-12-31" });
    need(await step(olga, caseId, "notice_given", "settlement"));
  });

  test("a proposal that is open holds the decision back", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await open(olga);
    await analyse(olga, caseId);
    need(await step(olga, caseId, "analysis", "consultation"));
    await talk(olga, caseId, "consultation");
    const proposal = {
      caseId,
      side: "client" as const,
      title: "Half the scope",
      terms: "",
      measure: "",
      reviewOn: null,
    };
    need(await as(olga, addProposalAction, { ...proposal, validUntil: null }));
    expect(await step(olga, caseId, "consultation", "decision")).toMatchObject({
      error: { detail: { guards: "G09" } },
    });
    const rows = await within(olga.workspace, (tx) => tx.select({ id: proposals.id }).from(proposals));
    for (const { id } of rows)
      need(await as(olga, answerProposalAction, { proposalId: id, version: 1, answer: "rejected", note: "" }));
    need(await step(olga, caseId, "consultation", "decision"));
  });

  test("for cause a second person has to approve, never the same one", async () => {
    const olga = await makeMember({ role: "owner" });
    const adam = await makeMember({ role: "admin", workspace: olga.workspace });
    const { caseId } = await open(olga);
    await decided(olga, caseId);
    const forCause = {
      ...decision,
      mode: "for_cause" as const,
      breach: "Four invoices unpaid.",
      cureNotRequired: "It cannot be cured.",
    };
    const { id } = need(await as(olga, decideAction, { caseId, ...forCause }));
    expect((await readCase(olga.workspace, caseId))?.mode).toBe("for_cause");
    const left = async () => {
      const answer = await step(olga, caseId, "decision", "notice_given");
      return answer.ok || answer.error.code !== "refused" ? "" : String(answer.error.detail?.guards);
    };
    expect(await left()).toContain("G13");
    expect(await as(olga, approveDecisionAction, { decisionId: id })).toEqual(refusedAs("decision_own"));
    need(await as(adam, approveDecisionAction, { decisionId: id }));
    expect(await left()).not.toContain("G13");
  });

  test("the client's own notice moves the case by the contract's rule", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await open(olga, "client");
    await readContract(olga, caseId);
    const fileId = newId();
    await within(olga.workspace, (tx) =>
      tx.insert(files).values({
        workspaceId: olga.workspace.id,
        id: fileId,
        caseId,
        name: "notice.pdf",
        contentType: "application/pdf",
        sizeBytes: 1,
        status: "ready",
        uploadedBy: olga.userId,
      }),
    );
    const letter = { caseId, channel: "email" as const, receivedOn: "2026-11-16", fileId };
    expect(await as(olga, receiveNoticeAction, { ...letter, endsOn: "2026-11-30" })).toEqual(
      refusedAs("notice_ends_too_early"),
    );
    const received = need(await as(olga, receiveNoticeAction, { ...letter, endsOn: null }));
    need(await step(olga, caseId, "analysis", "notice_given"));
    expect((await readCase(olga.workspace, caseId))?.effectiveEndOn).not.toBe("2026-12-31");
    const end = { noticeId: received.id, version: 1, endsOn: "2026-12-31", reason: "" };
    need(await as(olga, confirmEndAction, end));
    expect(await readCase(olga.workspace, caseId)).toMatchObject({
      noticeDeliveredOn: "2026-11-16",
      effectiveEndOn: "2026-12-31",
    });
  });

  test("a negotiation needs a stance, and keeps the client by an annex both sides signed", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await open(olga);
    await decided(olga, caseId);
    await talk(olga, caseId, "informing");
    expect(await step(olga, caseId, "decision", "negotiation")).toMatchObject({ error: { detail: { guards: "G21" } } });
    const price = { caseId, side: "client" as const, kind: "price" as const, terms: "20 % more", valueMinor: 100_00 };
    const open_ = { ...price, currency: "PLN" as const, endsOn: null, validUntil: null };
    expect(await as(olga, offerAction, open_)).toEqual(refusedAs("offer_needs_stance"));
    const stance = {
      caseId,
      version: 0,
      attitude: "conditional" as const,
      conditions: "",
      limits: "",
      mandate: "",
      until: null,
    };
    const money = { mandateMinor: 200_00, stayMarginMinor: null, endMarginMinor: null, currency: "PLN" as const };
    need(await as(olga, takeStanceAction, { ...stance, ...money }));
    need(await step(olga, caseId, "decision", "negotiation"));
    need(await as(olga, offerAction, open_));
    expect(await as(olga, offerAction, open_)).toEqual(refusedAs("offer_one_open"));
    const [asked] = await within(olga.workspace, (tx) => tx.select({ id: offers.id }).from(offers));
    expect(await step(olga, caseId, "negotiation", "retained", "They accepted")).toMatchObject({
      error: { detail: { guards: "G22 G23" } },
    });
    const answered = { version: 1, status: "accepted" as const, answer: "", answeredBy: null, points: "" };
    need(await as(olga, answerOfferAction, { offerId: asked?.id ?? "", ...answered }));
    const [paper] = await within(olga.workspace, (tx) => tx.select({ id: agreements.id }).from(agreements));
    const signatures = {
      agreementId: paper?.id ?? "",
      version: 1,
      byUsOn: "2026-11-20",
      byClientOn: "2026-11-21",
      fileId: null,
    };
    need(await as(olga, signAction, signatures));
    need(await step(olga, caseId, "negotiation", "retained", "They accepted"));
    expect(
      await as(olga, agreeAction, { caseId, kind: "annex", terms: "More", endsOn: null, withdrawsNotice: false }),
    ).toEqual(refusedAs("case_retained"));
  });

  test("nobody from outside records anything, and a viewer neither", async () => {
    const olga = await makeMember({ role: "owner" });
    const stranger = await makeMember({ role: "owner" });
    const wiktor = await makeMember({ role: "viewer", workspace: olga.workspace });
    const { caseId } = await open(olga);
    for (const [who, code] of [
      [stranger, "not_found"],
      [wiktor, "forbidden"],
    ] as const) {
      expect(await as(who, addReasonAction, { caseId, ...texts })).toEqual(failed(code));
      expect(await as(who, decideAction, { caseId, ...decision })).toEqual(failed(code));
    }
    const rows = await within(olga.workspace, (tx) =>
      tx
        .select({ id: notices.id })
        .from(notices)
        .where(and(eq(notices.workspaceId, olga.workspace.id), eq(notices.caseId, caseId))),
    );
    expect(rows).toEqual([]);
  });
});

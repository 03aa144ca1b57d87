import { describe, expect, test } from "vitest";
import { type CaseFacts, confirmers, isMet } from "./guards";
import { lifecycle } from "./lifecycle";
import { bare, decision, notice, review, today, word } from "./testing/facts";

const forCause = { ...decision, mode: "for_cause" as const, breach: true };
const clientNotice = { receivedOn: "2026-11-16", hasFile: true, endsOn: "2026-12-31", computedEndOn: "2026-12-31" };
const reason = { code: "F-LATE", length: 20, evidence: 1 };
const plan = { agreed: true, measures: 1, reviewOn: "2027-01-15", reviewed: false };
const signed = { signed: true, withdrawsNotice: false };
const exit = { signed: true, endsOn: "2026-12-31" };

type Row = [guard: string, what: string, met: boolean, facts: Partial<CaseFacts>];

const table: Row[] = [
  ["G01", "the client and the contract are in the key of the case", true, {}],
  ["G02", "nobody leads", false, {}],
  ["G02", "somebody leads", true, { leadId: "1" }],
  ["G03", "there is no main reason", false, {}],
  ["G03", "the reason is short", false, { primaryReason: { ...reason, length: 19 } }],
  ["G03", "the reason has no evidence", false, { primaryReason: { ...reason, evidence: 0 } }],
  ["G03", "the reason is described and borne out", true, { primaryReason: reason }],
  ["G03", "results are missing but no goal says which", false, { primaryReason: { ...reason, code: "Q-RESULTS" } }],
  [
    "G03",
    "results are missing and a goal says which",
    true,
    { primaryReason: { ...reason, code: "Q-RESULTS" }, goals: 1 },
  ],
  ["G04", "nothing was tried", false, {}],
  ["G04", "something was tried", true, { remedies: 1 }],
  ["G05", "the contract was not read", false, {}],
  ["G05", "the reading is not complete", false, { review: { ...review, completed: false } }],
  ["G05", "the rule is not confirmed", false, { review: { ...review, ruleConfirmed: false } }],
  ["G05", "the form is not confirmed", false, { review: { ...review, formConfirmed: false } }],
  ["G05", "the address is not confirmed", false, { review: { ...review, addressConfirmed: false } }],
  ["G05", "everything is confirmed", true, { review }],
  ["G06", "insolvency was never checked", false, {}],
  ["G06", "it was checked 31 days ago", false, { review: { ...review, insolvencyCheckedOn: "2026-10-23" } }],
  ["G06", "it was checked 30 days ago", true, { review }],
  ["G06", "the client is a consumer", true, { clientKind: "consumer" }],
  ["G07", "nothing is known of insolvency", true, {}],
  ["G07", "insolvency is pending", false, { review: { ...review, insolvencyPending: true } }],
  [
    "G07",
    "it is pending and legal agreed",
    true,
    { review: { ...review, insolvencyPending: true }, answers: [word("G07")] },
  ],
  ["G08", "no talk was held", false, {}],
  ["G08", "a talk was held", true, { consultationsHeld: 1 }],
  ["G09", "a proposal is open", false, { proposalsOpen: 1 }],
  ["G09", "no proposal is open", true, {}],
  ["G10", "there is no plan", false, {}],
  ["G10", "the client has not agreed", false, { plan: { ...plan, agreed: false } }],
  ["G10", "nothing is measured", false, { plan: { ...plan, measures: 0 } }],
  ["G10", "no review date", false, { plan: { ...plan, reviewOn: null } }],
  ["G10", "agreed, measured, dated", true, { plan }],
  ["G11", "the plan was not reviewed", false, { plan }],
  ["G11", "the plan was reviewed", true, { plan: { ...plan, reviewed: true } }],
  ["G12", "nothing is decided", false, {}],
  ["G12", "it was decided to go on", false, { decision: { ...decision, ends: false, mode: null } }],
  ["G12", "the reasons are short", false, { decision: { ...decision, rationaleLength: 29 } }],
  ["G12", "somebody else decided", false, { decision: { ...decision, decidedByRight: false } }],
  ["G12", "it is decided", true, { decision }],
  ["G13", "an ordinary ending needs one person", true, { decision }],
  ["G13", "for cause one person is not enough", false, { decision: forCause }],
  ["G13", "for cause two agreed", true, { decision: { ...forCause, approvedByOther: true } }],
  ["G13", "a strict case needs two", false, { profile: "strict", decision }],
  ["G13", "a strict case has two", true, { profile: "strict", decision: { ...decision, approvedByOther: true } }],
  ["G14", "an ordinary ending needs no breach", true, { decision }],
  [
    "G14",
    "no breach is described",
    false,
    { decision: { ...forCause, breach: false, cureNotRequired: true }, primaryReason: reason },
  ],
  ["G14", "nothing bears it out", false, { decision: { ...forCause, cureNotRequired: true } }],
  [
    "G14",
    "the call to cure has not run out",
    false,
    { decision: { ...forCause, cureDelivered: true, cureUntil: today }, primaryReason: reason },
  ],
  [
    "G14",
    "the call to cure has run out",
    true,
    { decision: { ...forCause, cureDelivered: true, cureUntil: "2026-11-22" }, primaryReason: reason },
  ],
  ["G14", "no call was needed", true, { decision: { ...forCause, cureNotRequired: true }, primaryReason: reason }],
  [
    "G14",
    "the call to cure has run out without being delivered",
    false,
    { decision: { ...forCause, cureUntil: "2026-11-22" }, primaryReason: reason },
  ],
  ["G16", "the client does not know", false, { informing: { held: 0, attempts: 1 } }],
  ["G16", "two attempts failed", true, { informing: { held: 0, attempts: 2 } }],
  ["G16", "the client was told", true, { informing: { held: 1, attempts: 0 } }],
  ["G17", "nothing was sent", false, {}],
  ["G17", "it went to another address", false, { notice: { ...notice, addressFits: false } }],
  ["G17", "it was sent where the contract says", true, { notice }],
  ["G18", "it was sent, but nothing is decided", false, { notice }],
  ["G18", "it was sent before the decision", false, { notice, decision: { ...decision, decidedOn: "2026-11-13" } }],
  [
    "G18",
    "it was sent on the day of the decision",
    true,
    { notice, decision: { ...decision, decidedOn: "2026-11-12" } },
  ],
  [
    "G18",
    "the contract does not allow it yet",
    false,
    { notice, decision, rule: { ambiguous: false, noticeNotBefore: "2026-11-24" } },
  ],
  [
    "G18",
    "the contract allows it from today",
    true,
    { notice, decision, rule: { ambiguous: false, noticeNotBefore: today } },
  ],
  ["G19", "it has not arrived", false, { notice: { ...notice, deliveredOn: null } }],
  ["G19", "nothing proves it arrived", false, { notice: { ...notice, deliveryProven: false } }],
  ["G19", "it arrived, and that is proven", true, { notice }],
  ["G19", "the client's own notice arrived", true, { clientNotice }],
  ["G20", "no end is confirmed", false, { notice: { ...notice, endsOn: null } }],
  ["G20", "the end is too early", false, { notice: { ...notice, endsOn: "2026-12-30" } }],
  ["G20", "both sides signed an earlier end", true, { notice: { ...notice, endsOn: "2026-12-30" }, exit }],
  ["G20", "the end is the computed one", true, { notice }],
  ["G20", "the end is later", true, { notice: { ...notice, endsOn: "2027-01-31" } }],
  ["G20", "the client's notice ends when the rule says", true, { clientNotice }],
  ["G20", "the rule gives no end to hold it against", true, { notice: { ...notice, computedEndOn: null } }],
  [
    "G20",
    "the client's own notice has no end, though ours had one",
    false,
    { notice, clientNotice: { ...clientNotice, endsOn: null } },
  ],
  ["G21", "no stance is recorded", false, {}],
  ["G21", "the stance is recorded", true, { stance: true }],
  ["G22", "an offer is open", false, { offersOpen: 1 }],
  ["G22", "no offer is open", true, {}],
  ["G23", "no annex is signed", false, {}],
  ["G23", "the annex is signed, no notice arrived", true, { annex: signed }],
  ["G23", "the annex leaves a delivered notice standing", false, { annex: signed, notice }],
  ["G23", "the annex withdraws the delivered notice", true, { annex: { signed: true, withdrawsNotice: true }, notice }],
  ["G24", "no agreement", false, {}],
  ["G24", "the agreement is not signed", false, { exit: { ...exit, signed: false } }],
  ["G24", "the agreement has no date", false, { exit: { ...exit, endsOn: null } }],
  ["G24", "signed and dated", true, { exit }],
  ["G32", "nobody knows the last day", false, {}],
  ["G32", "today is the last day", false, { effectiveEndOn: today }],
  ["G32", "the last day is over", true, { effectiveEndOn: "2026-11-22" }],
  ["G32", "both sides agreed to end", true, { effectiveEndOn: "2026-12-31", exit }],
  ["G33", "required tasks are open", false, {}],
  ["G33", "no required task is open", true, { requiredOpenBeforeAfter: 0 }],
  ["G35", "the client was not asked", false, {}],
  ["G35", "the client was asked", true, { feedbackInvited: true }],
  ["G37", "is judged with the step", true, {}],
  ["G38", "nothing was revoked", false, { notice }],
  ["G38", "the revocation came a day late", false, { notice: { ...notice, revocationReceivedOn: "2026-11-17" } }],
  ["G38", "the revocation came with the notice", true, { notice: { ...notice, revocationReceivedOn: "2026-11-16" } }],
  [
    "G38",
    "the revocation came first",
    true,
    { notice: { ...notice, deliveredOn: null, revocationReceivedOn: "2026-11-17" } },
  ],
  ["G39", "the client's notice is not here", false, {}],
  ["G39", "its letter is missing", false, { clientNotice: { ...clientNotice, hasFile: false } }],
  ["G39", "the letter and its date are here", true, { clientNotice }],
  ["G40", "it was never closed", false, {}],
  ["G40", "it was closed 366 days ago", false, { closedOn: "2025-11-22" }],
  ["G40", "it was closed 365 days ago", true, { closedOn: "2025-11-23" }],
  ["G41", "nothing changes", true, {}],
  ["G41", "the annex waits for a signature", false, { annex: { signed: false, withdrawsNotice: false } }],
  ["G41", "the annex is signed", true, { annex: signed }],
  ["G42", "the rule has one reading", true, {}],
  ["G42", "the rule has two, and nobody chose", false, { rule: { ambiguous: true, noticeNotBefore: null }, review }],
  [
    "G42",
    "a reading was chosen",
    true,
    {
      rule: { ambiguous: true, noticeNotBefore: null },
      review: { ...review, readingReason: "As the parties always did." },
    },
  ],
  ["G43", "a letter is on its way", false, { notice }],
  ["G43", "nothing was sent", true, {}],
  ["G44", "nothing was sent", false, {}],
  ["G44", "a letter is on its way", true, { notice }],
  ...Object.keys(confirmers)
    .filter((guard) => guard !== "G07")
    .flatMap((guard): Row[] => [
      [guard, "nobody stated it", false, {}],
      [guard, "it was waived, which states nothing", false, { answers: [{ ...word(guard), kind: "waived" }] }],
      [guard, "somebody stated it", true, { answers: [word(guard)] }],
    ]),
];

describe("conditions", () => {
  test.each(table)("%s when %s: %s", (guard, _what, met, facts) => {
    expect(isMet(guard, { ...bare, ...facts }, today)).toBe(met);
  });

  test("each is shown both ways, where it can be", () => {
    const always = ["G01", "G37"];
    for (const { key } of lifecycle.guards) {
      const ways = new Set(table.filter(([guard]) => guard === key).map(([, , met]) => met));
      expect(ways, key).toEqual(new Set(always.includes(key) ? [true] : [true, false]));
    }
  });
});

import type { Calendar } from "@/db/enums";
import { fieldText } from "@/lib/platform/text";
import { noticeInput, noticeRule, type NoticeInput, type NoticeRule, weekendRuleOf } from "./schema";

/** The fields of the calculator, which are also the query of its address. */
export const questionFields = [
  "kind",
  "n",
  "unit",
  "runsFrom",
  "counting",
  "clearDays",
  "align",
  "minTermUntil",
  "noticeNotBefore",
  "weekendRule",
  "calendar",
  "termEnd",
  "renewalMonths",
  "earliest",
  "earliestUnit",
  "method",
  "cutoff",
  "roll",
  "postDays",
  "delivered",
  "sent",
  "sentAt",
  "wished",
] as const;
export type QuestionField = (typeof questionFields)[number];

export type NoticeDraft = Record<QuestionField, string>;

export type ReadQuestion = {
  draft: NoticeDraft;
  /** Whether anything was asked yet. */
  asked: boolean;
  /** Fields whose text makes no sense. */
  wrong: QuestionField[];
  rule: NoticeRule | null;
  input: NoticeInput | null;
  wished: string | null;
};

const defaults: Partial<NoticeDraft> = {
  kind: "period",
  n: "1",
  unit: "month",
  runsFrom: "delivery",
  counting: "corresponding",
  align: "none",
};

/**
 * Reads the calculator's address. In: its query, and the calendar to begin with. What makes no sense is named, not lost;
 * what is left out or empty is counted, and shown, as the default.
 */
export function questionFrom(query: URLSearchParams, calendar: Calendar): ReadQuestion {
  const given = Object.fromEntries(
    questionFields.map((field) => [field, fieldText(query, field).trim().slice(0, 40)]),
  ) as NoticeDraft;
  const asked = query.has("n") || query.has("kind");
  const filled: Partial<NoticeDraft> = { ...defaults, calendar, ...blanksOut(given) };
  const draft: NoticeDraft = { ...given, ...filled };
  const rule = noticeRule.safeParse(ruleOf(filled));
  const input = draft.delivered || draft.sent ? noticeInput.safeParse(inputOf(filled)) : null;
  const wished = draft.wished === "" ? null : draft.wished;
  const wrong = new Set<QuestionField>();
  for (const { path } of rule.error?.issues ?? []) wrong.add(fieldOf(path));
  if (input && !input.success) wrong.add(draft.delivered ? "delivered" : "sent");
  if (wished !== null && !noticeInput.safeParse({ deliveredOn: wished }).success) wrong.add("wished");
  return {
    draft,
    asked,
    wrong: [...wrong],
    rule: rule.data ?? null,
    input: input?.data ?? null,
    wished: wished !== null && !wrong.has("wished") ? wished : null,
  };
}

const blanksOut = (draft: NoticeDraft) => Object.fromEntries(Object.entries(draft).filter(([, text]) => text !== ""));

const whole = (text: string | undefined) => (text === undefined || text === "" ? undefined : Number(text));

function ruleOf(draft: Partial<NoticeDraft>) {
  const renews = draft.kind === "term_opt_out" || Boolean(draft.termEnd);
  return {
    kind: draft.kind,
    n: whole(draft.n),
    unit: draft.unit,
    runsFrom: draft.runsFrom,
    counting: draft.counting,
    clearDays: draft.clearDays === "yes",
    align: draft.align,
    minTermUntil: draft.minTermUntil ?? null,
    noticeNotBefore: draft.noticeNotBefore ?? null,
    weekendRule: draft.weekendRule,
    calendar: draft.calendar,
    term: renews
      ? {
          end: draft.termEnd,
          renewalMonths: whole(draft.renewalMonths) ?? 0,
          ...(draft.earliest ? { earliest: { n: whole(draft.earliest), unit: draft.earliestUnit ?? "day" } } : {}),
        }
      : null,
    service: draft.method
      ? {
          method: draft.method,
          ...(draft.cutoff ? { cutoff: draft.cutoff } : {}),
          ...(draft.roll === "yes" ? { rollToBusinessDay: true } : {}),
          ...(draft.postDays ? { businessDays: whole(draft.postDays) } : {}),
        }
      : null,
  };
}

/** The fields that say a rule. Read again by `questionFrom` they give the same rule. */
export function draftOf(rule: NoticeRule): NoticeDraft {
  const { term, service } = rule;
  return {
    ...blank,
    kind: rule.kind,
    n: String(rule.n),
    unit: rule.unit,
    runsFrom: rule.runsFrom,
    counting: rule.counting,
    clearDays: rule.clearDays ? "yes" : "",
    align: rule.align,
    minTermUntil: rule.minTermUntil ?? "",
    noticeNotBefore: rule.noticeNotBefore ?? "",
    weekendRule: rule.weekendRule,
    calendar: rule.calendar,
    termEnd: term?.end ?? "",
    renewalMonths: term ? String(term.renewalMonths) : "",
    earliest: term?.earliest ? String(term.earliest.n) : "",
    earliestUnit: term?.earliest?.unit ?? "",
    method: service?.method ?? "",
    cutoff: service?.cutoff ?? "",
    roll: service?.rollToBusinessDay ? "yes" : "",
    postDays: service?.businessDays == null ? "" : String(service.businessDays),
  };
}

const blank = Object.fromEntries(questionFields.map((field) => [field, ""])) as NoticeDraft;

/** Fields of conditions few contracts have: a form may fold them away while nothing stands in them. */
export const rareFields = [
  "minTermUntil",
  "noticeNotBefore",
  "earliest",
  "method",
  "postDays",
  "cutoff",
] as const satisfies QuestionField[];

/** Whether a rule is counted in a way few contracts are. */
export const isUnusual = (draft: NoticeDraft): boolean =>
  draft.clearDays === "yes" ||
  draft.counting === "full_calendar" ||
  (draft.weekendRule !== "" && draft.weekendRule !== weekendRuleOf(draft.kind)) ||
  rareFields.some((name) => draft[name] !== "");

const inputOf = ({ delivered, sent, sentAt }: Partial<NoticeDraft>) => ({
  ...(delivered ? { deliveredOn: delivered } : {}),
  ...(sent ? { dispatchedAt: `${sent}T${sentAt || "12:00"}` } : {}),
});

const fieldsByPath: Record<string, QuestionField | undefined> = {
  term: "termEnd",
  "term.end": "termEnd",
  "term.renewalMonths": "renewalMonths",
  "term.earliest.n": "earliest",
  "term.earliest.unit": "earliestUnit",
  "service.method": "method",
  "service.cutoff": "cutoff",
  "service.businessDays": "postDays",
};

/** The field a fault of the rule belongs to. */
function fieldOf(path: PropertyKey[]): QuestionField {
  const name = path.join(".");
  return fieldsByPath[name] ?? questionFields.find((field) => field === name) ?? "n";
}

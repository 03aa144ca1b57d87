import type { Initiator, Locale, LocalizedText, PublishLevel, Segment } from "@/db/enums";
import type { Answers, PublishPlace, QuestionId } from "./answers";
import content from "./form.json";
import { type LinkState, segmentOf } from "./rules";
import { type CsatArea, csatAverageHundredths } from "./score";

export type Step = 1 | 2;

type Condition = { initiator?: Initiator; segment?: Segment; answered?: QuestionId; except?: string };

type Kind =
  | { type: "scale"; lowest: LocalizedText; highest: LocalizedText }
  | { type: "text"; maxLength: number }
  | {
      type: "matrix";
      labels: LocalizedText[];
      notApplicable: LocalizedText;
      rows: { id: CsatArea; text: LocalizedText }[];
    }
  | { type: "choice" | "multi"; options: { value: string; text: LocalizedText }[] };

export type Question = {
  id: QuestionId;
  /** 1: asked of everyone. 2: asked on the path that the answers of step 1 opened. */
  step: Step;
  required: boolean;
  text: LocalizedText;
  /** The answer is for the manager alone. */
  managerOnly?: true;
  showIf?: Condition;
} & Kind;

type Form = {
  version: number;
  questions: Question[];
  notice: LocalizedText;
  thankYou: LocalizedText;
  closed: Record<Exclude<LinkState, "open"> | "invalid", LocalizedText>;
};

/** Questions, privacy notice and closing texts. A change of wording is a new version. */
export const feedbackForm = typedForm(content);
export const questions: readonly Question[] = feedbackForm.questions;

/** What decides which questions a person sees. The segment is always computed from the answers. */
export type Respondent = { initiator: Initiator; answers: Answers };

/** The segment that the answers given so far add up to. */
export function segmentOfAnswers(answers: Answers): Segment {
  return segmentOf({ nps: answers.nps ?? null, csatAverageHundredths: csatAverageHundredths(answers.csat) });
}

/** The questions whose answers count: every condition is met. */
export function visibleQuestions(respondent: Respondent): Question[] {
  const { answers } = respondent;
  const visible: Question[] = [];
  for (const question of offeredQuestions(respondent)) {
    const { answered, except } = question.showIf ?? {};
    const asked = answered === undefined || visible.some(({ id }) => id === answered);
    if (asked && (answered === undefined || (isAnswered(answers, answered) && answers[answered] !== except))) {
      visible.push(question);
    }
  }
  return visible;
}

/** What a page without JavaScript shows: also the questions that depend on an answer of the same step. */
export function offeredQuestions({ initiator, answers }: Respondent): Question[] {
  const segment = segmentOfAnswers(answers);
  return questions.filter(
    ({ showIf }) =>
      (showIf?.initiator === undefined || showIf.initiator === initiator) &&
      (showIf?.segment === undefined || showIf.segment === segment),
  );
}

/** The questions of one page of the form. */
export function questionsOfStep(shown: readonly Question[], step: Step): Question[] {
  return shown.filter((question) => question.step === step);
}

/** The required questions that have no answer yet. */
export function missingAnswers(respondent: Respondent): QuestionId[] {
  return visibleQuestions(respondent)
    .filter(({ id, required }) => required && !isAnswered(respondent.answers, id))
    .map(({ id }) => id);
}

/** The kept answers with those of one page replaced: what was emptied on it is gone, the rest stays. */
export function withPage(respondent: Respondent, step: Step, given: Answers): Answers {
  const next = { ...respondent.answers };
  for (const { id } of questionsOfStep(offeredQuestions(respondent), step)) {
    if (isAnswered(given, id)) Object.assign(next, { [id]: given[id] });
    else delete next[id];
  }
  return next;
}

/** The answers that count: nothing empty, nothing that was not unlocked. */
export function keepVisible(respondent: Respondent): Answers {
  const visible = new Set(visibleQuestions(respondent).map(({ id }) => id));
  const kept = { ...respondent.answers };
  for (const { id } of questions) {
    if (!visible.has(id) || !isAnswered(kept, id)) delete kept[id];
  }
  return kept;
}

/** Whether something was said: blank text, an empty choice or an empty table is no answer. */
export function isAnswered(answers: Answers, id: QuestionId): boolean {
  const answer = answers[id];
  if (answer === undefined || answer === "") return false;
  return typeof answer === "object" ? Object.keys(answer).length > 0 : true;
}

/** The words a person agreed to, as they stood on the page: kept with the consent. */
export function consentText(consent: { level: PublishLevel; places: readonly PublishPlace[]; locale: Locale }): string {
  const chosen = { publish: [consent.level], publish_places: consent.places } as const;
  return questions
    .flatMap((question) => {
      if (question.id !== "publish" && question.id !== "publish_places") return [];
      const values: readonly string[] = chosen[question.id];
      const options = question.type === "choice" || question.type === "multi" ? question.options : [];
      const picked = options
        .filter(({ value }) => values.includes(value))
        .map(({ text }) => `– ${text[consent.locale]}`);
      return picked.length > 0 ? [question.text[consent.locale], ...picked] : [];
    })
    .join("\n");
}

export type FormFacts = {
  company: { name: string; address: string; email: string };
  retentionMonths: number;
  expiresOn?: string;
};

/** A text of the form with its facts filled in. What the firm has not said about itself is left out. */
export function fillIn(text: string, facts: FormFacts): string {
  const { name, address, email } = facts.company;
  const values: Record<string, string> = {
    company: [name, address, email].filter((part) => part !== "").join(", "),
    retentionMonths: String(facts.retentionMonths),
    expiresOn: facts.expiresOn ?? "",
  };
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_placeholder, key: string) => values[key] ?? "");
}

/** JSON imports widen literals. Safe because form.test.ts checks form.json against these shapes. */
function typedForm(json: unknown): Form {
  return json as Form;
}

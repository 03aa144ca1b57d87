import "server-only";
import type { Locale } from "@/db/enums";
import { csvText } from "@/lib/platform/csv";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { dateIn, type WriteScope } from "@/lib/platform/scope";
import { type Question, questions } from "../form";
import { canReadPrivateAnswers } from "../policy";
import { listResponses, type ResponseView } from "../queries/responses";
import { csatAreas } from "../score";

const batch = 500;

/** Every answer this member may read, one line each, the newest first. */
export async function exportResponses(scope: WriteScope): Promise<{ name: string; text: string }> {
  const t = translatorFor(scope.actor.locale, "feedback.csv");
  const columns = columnsFor(scope);
  const rows = [columns.map(({ title }) => title)];
  let before: ResponseView | undefined;
  do {
    const page = await listResponses(scope, { before, limit: batch });
    rows.push(...page.map((response) => columns.map(({ read }) => read(response))));
    before = page.length === batch ? page.at(-1) : undefined;
  } while (before);
  scope.record("feedback.exported", { count: rows.length - 1 });
  return { name: `${t("file")}-${scope.today}.csv`, text: csvText(rows) };
}

type Column = { title: string; read: (response: ResponseView) => string };

function columnsFor(scope: WriteScope): Column[] {
  const { locale } = scope.actor;
  const t = translatorFor(locale, "feedback");
  const day = (instant: Date | null | undefined) => (instant ? dateIn(instant, scope.workspace.timeZone) : "");
  return [
    { title: t("csv.date"), read: ({ submittedAt }) => day(submittedAt) },
    { title: t("csv.case"), read: ({ caseNumber }) => String(caseNumber) },
    { title: t("csv.client"), read: ({ clientName }) => clientName },
    { title: t("csv.contact"), read: ({ contact }) => contact.name },
    { title: t("csv.language"), read: (response) => response.locale },
    { title: t("csv.nps"), read: ({ nps }) => String(nps ?? "") },
    { title: t("csv.segment"), read: ({ segment }) => t(`segments.${segment}`) },
    ...areaColumns(locale),
    ...questions.flatMap((question) => questionColumn(scope, question)),
    { title: t("csv.withdrawn"), read: ({ consent }) => day(consent?.withdrawnAt) },
  ];
}

function areaColumns(locale: Locale): Column[] {
  const t = translatorFor(locale, "feedback.csv");
  const rows = questions.flatMap((question) => (question.type === "matrix" ? question.rows : []));
  return csatAreas.map((area) => ({
    title: t("csat", { area: rows.find(({ id }) => id === area)?.text[locale] ?? area }),
    read: ({ answers }) => String(answers.csat?.[area] ?? ""),
  }));
}

function questionColumn(scope: WriteScope, question: Question): Column[] {
  const { locale } = scope.actor;
  const { id, type } = question;
  if (type === "scale" || type === "matrix") return [];
  if (question.managerOnly && !canReadPrivateAnswers(scope.actor)) return [];
  const words = (value: unknown) =>
    (type === "text" ? undefined : question.options.find((option) => option.value === value)?.text[locale]) ??
    String(value);
  return [
    {
      title: question.text[locale],
      read: ({ answers }) => [answers[id] ?? []].flat().map(words).join("; "),
    },
  ];
}

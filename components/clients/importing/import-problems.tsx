"use client";

import { useTranslations } from "next-intl";
import type { ProblemAt } from "@/lib/clients/import/rules";

/** The lines that are left out, each with its number and a sentence. */
export function ImportProblems({ problems, total }: { problems: ProblemAt[]; total: number }) {
  const t = useTranslations("clients.importing");
  return (
    <section className="grid gap-2">
      <h2 className="text-xl">{t("problemsTitle")}</h2>
      <p className="max-w-reading text-soft">{t("wrong", { count: total })}</p>
      <ul className="grid max-h-96 overflow-y-auto border-t">
        {problems.map((problem) => (
          <li key={problem.line} className="grid gap-x-4 border-b py-1.5 sm:grid-cols-[7rem_minmax(0,1fr)]">
            <span className="text-late tabular-nums">{t("line", { line: problem.line })}</span>
            <ProblemSentence problem={problem} />
          </li>
        ))}
      </ul>
      {total > problems.length ? (
        <p className="text-soft">{t("problemsMore", { count: total - problems.length })}</p>
      ) : null}
    </section>
  );
}

function ProblemSentence({ problem }: { problem: ProblemAt }) {
  const t = useTranslations("clients.importing");
  if (problem.problem === "columns") {
    return t("problems.columns", { found: problem.found, expected: problem.expected });
  }
  if (problem.problem === "too_long") {
    return t("problems.too_long", { field: t(`fields.${problem.field}`), max: problem.max });
  }
  return t(`problems.${problem.problem}`);
}

"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { routes } from "@/lib/platform/routes";
import { type Problem, useProblemSentence } from "./problem";

/** Says what went wrong and the one thing that helps. Keeps quiet when nothing did. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  const sentenceOf = useProblemSentence();
  if (!problem) return null;
  const said = sentenceOf(problem);
  if (problem.code === "refused" || problem.code === "unexpected") return <ErrorNote>{said}</ErrorNote>;
  return <ErrorNote action={<Help code={problem.code} />}>{said}</ErrorNote>;
}

function Help({ code }: { code: Problem["code"] }) {
  const t = useTranslations("common.errors");
  if (code === "signed_out") {
    return (
      <a className="underline" href={routes.signIn()} target="_blank" rel="noreferrer">
        {t("signIn")}
      </a>
    );
  }
  if (code !== "outdated") return null;
  return (
    <Button size="sm" onClick={() => window.location.reload()}>
      {t("reload")}
    </Button>
  );
}

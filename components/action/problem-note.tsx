"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { routes } from "@/lib/platform/routes";
import { isUnseen, type Problem } from "./use-action";

/** Says what went wrong and the one thing that helps. Keeps quiet when nothing did. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  const t = useTranslations("common.errors");
  const refusals = useTranslations("refusals");
  if (!problem) return null;
  if (isUnseen(problem)) return <ErrorNote>{t("changed")}</ErrorNote>;
  if (problem.code === "refused") return <ErrorNote>{refusals(problem.reason)}</ErrorNote>;
  if (problem.code === "unexpected") return <ErrorNote>{t("unexpected", { ref: problem.ref })}</ErrorNote>;
  return <ErrorNote action={<Help code={problem.code} />}>{t(problem.code)}</ErrorNote>;
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

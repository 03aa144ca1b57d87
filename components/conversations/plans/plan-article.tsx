"use client";

import { ClipboardCheck, Pencil, RotateCcw } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { StateWord } from "@/components/ui/state-word";
import { useToast } from "@/components/ui/toast";
import { dateOf, plainDate } from "@/lib/calendar/words";
import { dropPlanAction, reopenReviewAction } from "@/lib/conversations/plans/actions";
import type { PlanView } from "@/lib/conversations/plans/queries";
import type { AskedContact } from "@/lib/conversations/queries/people";
import { routes } from "@/lib/platform/routes";
import { EditPlan } from "./edit-plan";
import { ReviewPlan } from "./review-plan";

type Props = {
  slug: string;
  caseId: string;
  plan: PlanView;
  contacts: AskedContact[];
  works: boolean;
  /** No other plan runs. */
  mayReopen: boolean;
  today: string;
};

/** One plan: its goal, its measures beside what came of them, and its review. */
export function PlanArticle({ slug, caseId, plan, contacts, works, mayReopen, today }: Props) {
  const t = useTranslations("conversations.plans");
  const refusals = useTranslations("refusals");
  const toast = useToast();
  const reopen = useAction(reopenReviewAction);
  const drop = useAction(dropPlanAction);
  const [open, setOpen] = useState<"edit" | "review" | null>(null);
  const close = () => setOpen(null);
  const takeBack = async () => {
    const outcome = await reopen.run({ planId: plan.id, version: plan.version });
    if (outcome.ok) toast(t("reopened"));
  };
  const remove = async () => {
    const outcome = await drop.run({ planId: plan.id, version: plan.version });
    if (outcome.ok) toast(t("dropped"));
  };
  if (open === "edit") return <EditPlan plan={plan} contacts={contacts} today={today} onDone={close} />;
  if (open === "review") return <ReviewPlan plan={plan} onDone={close} />;
  return (
    <article className="grid max-w-reading gap-3 border-y py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h4 className="min-w-0 font-medium break-words">{plan.goal}</h4>
        <PlanState plan={plan} today={today} />
      </div>
      <Measures plan={plan} />
      <Story plan={plan} />
      {plan.missing.length > 0 ? (
        <p className="text-sm text-soon">{plan.missing.map((missing) => t(`missing.${missing}`)).join(" ")}</p>
      ) : null}
      {plan.reviewNote ? <p className="break-words whitespace-pre-wrap">{plan.reviewNote}</p> : null}
      {plan.reviewTaskId && plan.outcome === null ? (
        <p className="text-sm">
          <Link
            href={routes.caseTask(slug, caseId, plan.reviewTaskId)}
            className="rounded-sm text-accent hover:underline"
          >
            {t("reminder")}
          </Link>
        </p>
      ) : null}
      {works ? (
        <div className="flex flex-wrap gap-2" data-no-print>
          {plan.outcome === null ? (
            <>
              <Button variant="primary" icon={<ClipboardCheck />} onClick={() => setOpen("review")}>
                {t("review")}
              </Button>
              <Button variant="quiet" icon={<Pencil />} onClick={() => setOpen("edit")}>
                {t("edit")}
              </Button>
              <ConfirmButton
                variant="quiet"
                title={t("dropTitle")}
                consequence={t("dropText")}
                confirmLabel={t("drop")}
                onConfirm={remove}
              >
                {t("drop")}
              </ConfirmButton>
            </>
          ) : (
            <Button
              variant="quiet"
              icon={<RotateCcw />}
              pending={reopen.pending}
              disabledReason={mayReopen ? null : refusals("plan_running")}
              onClick={() => void takeBack()}
            >
              {t("reopen")}
            </Button>
          )}
        </div>
      ) : null}
      <ProblemNote problem={reopen.problem ?? drop.problem} />
    </article>
  );
}

const outcomeTones = { worked: "done", partly: "soon", failed: "neutral" } as const;

function PlanState({ plan, today }: { plan: PlanView; today: string }) {
  const t = useTranslations("conversations.plans");
  if (plan.outcome) return <StateWord tone={outcomeTones[plan.outcome]}>{t(`outcomes.${plan.outcome}`)}</StateWord>;
  const due = plan.reviewOn !== null && plan.reviewOn <= today;
  return <StateWord tone={due ? "soon" : "accent"}>{t(due ? "due" : "running")}</StateWord>;
}

function Measures({ plan }: { plan: PlanView }) {
  const t = useTranslations("conversations.plans");
  return (
    <table className="w-full text-left">
      <thead>
        <tr className="border-b text-sm text-muted">
          <th className="py-1 pr-4 font-normal">{t("fields.measure")}</th>
          <th className="py-1 pr-4 font-normal">{t("fields.target")}</th>
          <th className="py-1 font-normal">{t("fields.actual")}</th>
        </tr>
      </thead>
      <tbody>
        {plan.measures.map(({ id, title, target, actual }) => (
          <tr key={id} className="border-b align-top last:border-b-0">
            <td className="py-1.5 pr-4 break-words">{title}</td>
            <td className="py-1.5 pr-4 break-words">{target}</td>
            <td className="py-1.5 break-words">{actual || t("notYet")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Story({ plan }: { plan: PlanView }) {
  const t = useTranslations("conversations.plans");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const parts = [
    plan.agreedOn && t("agreed", { name: plan.agreedBy?.name ?? "", date: plainDate(plan.agreedOn, locale) }),
    plan.reviewOn && plan.outcome === null && t("reviewDay", { date: plainDate(plan.reviewOn, locale) }),
    plan.reviewedAt &&
      t("reviewedBy", { name: plan.reviewedBy ?? "", date: dateOf(plan.reviewedAt, { locale, timeZone }) }),
  ].filter(Boolean);
  return parts.length > 0 ? <p className="text-sm text-muted">{parts.join(" ")}</p> : null;
}

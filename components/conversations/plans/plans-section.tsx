import { getTranslations } from "next-intl/server";
import type { CaseTalks } from "@/lib/conversations/queries";
import { NewPlan } from "./new-plan";
import { PlanArticle } from "./plan-article";

/** A compromise on trial: what is measured, until when, and what came of it. */
export async function PlansSection({ slug, view }: { slug: string; view: CaseTalks }) {
  const t = await getTranslations("conversations.plans");
  const { head, plans, contacts, can, whyNot, proposals } = view;
  const running = plans.some(({ reviewedAt }) => reviewedAt === null);
  const accepted = proposals.find(({ state }) => state === "accepted");
  const mayStart = can.startPlan && !whyNot && !running;
  if (plans.length === 0 && !mayStart) return null;
  return (
    <section className="grid gap-3" aria-labelledby="plans">
      <div className="grid gap-1">
        <h3 id="plans" className="text-lg">
          {t("title")}
        </h3>
        <p className="max-w-reading text-soft">{t("intro")}</p>
      </div>
      {plans.map((plan) => (
        <PlanArticle
          key={plan.id}
          slug={slug}
          caseId={head.id}
          plan={plan}
          contacts={contacts}
          works={can.review && !whyNot}
          mayReopen={!running}
          today={head.today}
        />
      ))}
      {mayStart ? (
        <NewPlan
          caseId={head.id}
          contacts={contacts}
          today={head.today}
          from={
            accepted
              ? { id: accepted.id, title: accepted.title, measure: accepted.measure, reviewOn: accepted.reviewOn }
              : null
          }
        />
      ) : null}
    </section>
  );
}

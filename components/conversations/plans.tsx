import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { longDate } from "@/components/tasks/due-words";
import { Disclosure } from "@/components/ui/disclosure";
import { planOutcomes } from "@/db/enums";
import type { CaseHead } from "@/lib/cases/queries";
import {
  addMeasureAction,
  changePlanAction,
  reviewPlanAction,
  startPlanAction,
  unreviewPlanAction,
} from "@/lib/conversations/actions";
import type { TalksView } from "@/lib/conversations/queries";

type Props = { head: CaseHead; view: TalksView };

/** A compromise on trial: what it is measured by, when it is reviewed, how it went. */
export async function Plans({ head, view }: Props) {
  const t = await getTranslations("talks.plans");
  const words = await getTranslations("talks");
  const running = view.plans.some(({ reviewedAt }) => reviewedAt === null);
  const contact = {
    kind: "choice" as const,
    options: view.contacts.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <ToolSection id="plans" title={t("title")} intro={t("intro")}>
      {view.plans.length > 0 ? (
        <ul>
          {view.plans.map((plan) => (
            <PlanRecord key={plan.id} head={head} view={view} plan={plan} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t("empty")}</p>
      )}
      {view.canEdit && !running ? (
        <Disclosure summary={t("start")}>
          <FactForm
            action={startPlanAction}
            given={{ caseId: head.id }}
            save={t("start")}
            done={words("saved")}
            wrongAmount=""
            fields={[
              { name: "goal", kind: "line", required: true, label: t("goal") },
              { name: "measure", kind: "line", required: true, label: t("measure") },
              { name: "target", kind: "line", required: true, label: t("target"), hint: t("targetHint") },
              { name: "agreedOn", kind: "day", label: t("agreedOn") },
              { name: "agreedBy", ...contact, label: t("agreedBy") },
              { name: "reviewOn", kind: "day", label: t("reviewOn") },
            ]}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}

async function PlanRecord({ head, view, plan }: Props & { plan: TalksView["plans"][number] }) {
  const t = await getTranslations("talks.plans");
  const words = await getTranslations("talks");
  const { locale } = head.reader;
  const given = { planId: plan.id };
  const day = (date: string | null) => (date ? longDate(date, locale) : null);
  return (
    <ToolRecord
      title={plan.goal}
      aside={plan.outcome ? t(`outcomes.${plan.outcome}`) : t("running")}
      tools={
        view.canEdit && plan.outcome ? (
          <FactButton action={unreviewPlanAction} given={given} label={t("unreview")} done={words("saved")} />
        ) : null
      }
    >
      <ToolFacts
        facts={[
          [t("measures"), plan.measures.map(({ title, target }) => `${title}: ${target}`).join("\n")],
          [t("agreedOn"), day(plan.agreedOn) ?? t("notAgreed")],
          [t("agreedBy"), view.contacts.find(({ id }) => id === plan.agreedBy)?.name],
          [t("reviewOn"), day(plan.reviewOn)],
          [t("reviewNote"), plan.reviewNote],
        ]}
      />
      {view.canEdit && !plan.outcome ? (
        <div className="grid">
          <Disclosure summary={t("addMeasure")}>
            <FactForm
              action={addMeasureAction}
              given={given}
              save={t("addMeasure")}
              done={words("saved")}
              wrongAmount=""
              fields={[
                { name: "title", kind: "line", required: true, label: t("measure") },
                { name: "target", kind: "line", required: true, label: t("target") },
              ]}
            />
          </Disclosure>
          <Disclosure summary={t("change")}>
            <FactForm
              action={changePlanAction}
              given={{ ...given, version: plan.version }}
              save={words("save")}
              done={words("saved")}
              wrongAmount=""
              fields={[
                { name: "agreedOn", kind: "day", label: t("agreedOn"), initial: plan.agreedOn ?? "" },
                {
                  name: "agreedBy",
                  kind: "choice",
                  label: t("agreedBy"),
                  initial: plan.agreedBy ?? "",
                  options: view.contacts.map(({ id, name }) => ({ value: id, label: name })),
                },
                { name: "reviewOn", kind: "day", label: t("reviewOn"), initial: plan.reviewOn ?? "" },
              ]}
            />
          </Disclosure>
          <Disclosure summary={t("review")}>
            <FactForm
              action={reviewPlanAction}
              given={given}
              save={t("review")}
              done={words("saved")}
              wrongAmount=""
              fields={[
                {
                  name: "outcome",
                  kind: "choice",
                  required: true,
                  label: t("outcome"),
                  initial: "worked",
                  options: planOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
                },
                { name: "reviewNote", kind: "text", label: t("reviewNote") },
              ]}
            />
          </Disclosure>
        </div>
      ) : null}
    </ToolRecord>
  );
}

import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FoldedForm } from "@/components/action/folded-form";
import { optionsOf } from "@/components/action/fact-fields";
import { LegalChecklist } from "@/components/contracts/legal/legal-checklist";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { insolvencyResults, obligationStatuses } from "@/db/enums";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import {
  checkInsolvencyAction,
  completeReviewAction,
  confirmContractAction,
  reopenContractReviewAction,
  savePointAction,
  unconfirmContractAction,
} from "@/lib/contracts/review/actions";
import { reviewPoints } from "@/lib/contracts/review/points";
import type { ReviewView } from "@/lib/contracts/review/queries";
import { confirmations, type Confirmation, whyNotComplete } from "@/lib/contracts/review/rules";
import { todayIn } from "@/lib/calendar/dates";
import { RuleSection } from "./rule-section";

type Props = { head: CaseHead; view: ReviewView };

/** The reading of the contract: the rule, the form, the address, insolvency, and every other clause that matters. */
export async function Review({ head, view }: Props) {
  return (
    <div className="grid">
      <RuleSection head={head} view={view} />
      <Confirmations head={head} view={view} />
      <Insolvency head={head} view={view} />
      <Points head={head} view={view} />
      <LegalChecklist head={head} checks={view.legalChecks} canEdit={view.canEdit} />
    </div>
  );
}

async function Confirmations({ head, view: { contract, review, nameOf, canEdit } }: Props) {
  const t = await getTranslations("review");
  const forms = await getTranslations("contracts.forms");
  const refusals = await getTranslations("refusals");
  const { locale, timeZone } = head.reader;
  const said: Record<Confirmation, { by: string | null; at: Date | null; text: string }> = {
    rule: { by: review?.ruleConfirmedBy ?? null, at: review?.ruleConfirmedAt ?? null, text: t("ruleAbove") },
    form: {
      by: review?.formConfirmedBy ?? null,
      at: review?.formConfirmedAt ?? null,
      text: contract ? forms(contract.noticeForm) : "",
    },
    address: {
      by: review?.addressConfirmedBy ?? null,
      at: review?.addressConfirmedAt ?? null,
      text: contract?.noticeAddress || t("noAddress"),
    },
  };
  const version = review?.version ?? 0;
  const why = whyNotComplete({
    rule: said.rule.at !== null,
    form: said.form.at !== null,
    address: said.address.at !== null,
  });
  return (
    <ToolSection id="confirmations" title={t("confirmations.title")} intro={t("confirmations.intro")}>
      <ul>
        {confirmations.map((what) => {
          const { by, at, text } = said[what];
          return (
            <ToolRecord
              key={what}
              title={t(`confirmations.${what}`)}
              aside={
                at
                  ? t("confirmedBy", {
                      name: nameOf[by ?? ""] ?? "",
                      date: longDate(todayIn(timeZone, at).toString(), locale),
                    })
                  : t("notConfirmed")
              }
              tools={
                canEdit ? (
                  at ? (
                    <FactButton
                      action={unconfirmContractAction}
                      given={{ caseId: head.id, what, version }}
                      label={t("takeBack")}
                      done={t("saved")}
                    />
                  ) : (
                    <FactButton
                      action={confirmContractAction}
                      given={{ caseId: head.id, what, version: contract?.version ?? 0 }}
                      label={t("confirm")}
                      done={t("saved")}
                      variant="secondary"
                    />
                  )
                ) : null
              }
            >
              <p className="break-words whitespace-pre-line text-soft">{text}</p>
            </ToolRecord>
          );
        })}
      </ul>
      {review?.completedAt ? (
        <div className="flex flex-wrap items-center gap-3">
          <p>
            {t("completedBy", {
              name: nameOf[review.completedBy ?? ""] ?? "",
              date: longDate(todayIn(timeZone, review.completedAt).toString(), locale),
            })}
          </p>
          {canEdit ? (
            <FactButton
              action={reopenContractReviewAction}
              given={{ caseId: head.id, version }}
              label={t("reopen")}
              done={t("saved")}
            />
          ) : null}
        </div>
      ) : canEdit ? (
        <FactButton
          action={completeReviewAction}
          given={{ caseId: head.id, version }}
          label={t("complete")}
          done={t("saved")}
          variant="primary"
          disabledReason={why ? refusals(why) : null}
        />
      ) : null}
    </ToolSection>
  );
}

async function Insolvency({ head, view: { review, nameOf, canEdit } }: Props) {
  const t = await getTranslations("review");
  const { locale } = head.reader;
  return (
    <ToolSection id="insolvency" title={t("insolvency.title")} intro={t("insolvency.intro")}>
      {review?.insolvencyCheckedOn && review.insolvencyResult ? (
        <ToolFacts
          facts={[
            [t("insolvency.result"), t(`insolvency.results.${review.insolvencyResult}`)],
            [t("insolvency.on"), longDate(review.insolvencyCheckedOn, locale)],
            [t("insolvency.by"), nameOf[review.insolvencyCheckedBy ?? ""]],
          ]}
        />
      ) : (
        <p className="text-muted">{t("insolvency.empty")}</p>
      )}
      {canEdit ? (
        <FoldedForm
          summary={t("insolvency.record")}
          action={checkInsolvencyAction}
          given={{ caseId: head.id, version: review?.version ?? 0 }}
          save={t("save")}
          done={t("saved")}
          fields={[
            { name: "checkedOn", kind: "day", required: true, label: t("insolvency.on"), initial: head.today },
            {
              name: "result",
              kind: "choice",
              required: true,
              label: t("insolvency.result"),
              initial: "none",
              options: optionsOf(insolvencyResults, (value) => t(`insolvency.results.${value}`)),
            },
          ]}
        />
      ) : null}
    </ToolSection>
  );
}

async function Points({ head, view: { points, canEdit } }: Props) {
  const t = await getTranslations("review");
  const { locale } = head.reader;
  return (
    <ToolSection
      id="points"
      title={t("points.title")}
      intro={t("points.intro", { done: points.length, total: reviewPoints.length })}
    >
      <ul>
        {reviewPoints.map(({ key, name, help }) => {
          const read = points.find(({ point }) => point === key);
          return (
            <ToolRecord
              key={key}
              title={name[locale]}
              aside={
                read ? (read.continues ? t(`points.statuses.${read.status}`) : t("points.read")) : t("points.unread")
              }
            >
              <p className="text-sm text-muted">{help[locale]}</p>
              {read ? (
                <ToolFacts
                  facts={[
                    [t("points.clause"), read.clause],
                    [t("points.place"), read.place],
                    [t("points.note"), read.note],
                    [t("points.after"), read.continues ? t("points.continues") : null],
                  ]}
                />
              ) : null}
              {canEdit ? (
                <FoldedForm
                  summary={read ? t("change") : t("points.write")}
                  action={savePointAction}
                  given={{ caseId: head.id, point: key, version: read?.version ?? 0 }}
                  save={t("save")}
                  done={t("saved")}
                  fields={[
                    { name: "clause", kind: "text", label: t("points.clause"), initial: read?.clause },
                    {
                      name: "place",
                      kind: "line",
                      label: t("points.place"),
                      hint: t("points.placeHint"),
                      initial: read?.place,
                    },
                    { name: "note", kind: "text", label: t("points.note"), initial: read?.note },
                    {
                      name: "continues",
                      kind: "check",
                      label: t("points.continues"),
                      initial: read?.continues ? "yes" : "",
                    },
                    {
                      name: "status",
                      kind: "choice",
                      required: true,
                      label: t("points.status"),
                      initial: read?.status ?? "open",
                      options: optionsOf(obligationStatuses, (value) => t(`points.statuses.${value}`)),
                    },
                  ]}
                />
              ) : null}
            </ToolRecord>
          );
        })}
      </ul>
    </ToolSection>
  );
}

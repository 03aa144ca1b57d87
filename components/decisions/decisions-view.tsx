import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { choiceOf } from "@/components/action/fact-fields";
import { FactForm } from "@/components/action/fact-form";
import { Told } from "@/components/analysis/told";
import { ChangePath } from "@/components/cases/change-path";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { caseModes, decisionOutcomes } from "@/db/enums";
import { tellsAnother } from "@/lib/analysis/rules";
import { todayIn } from "@/lib/calendar/dates";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import {
  approveDecisionAction,
  decideAction,
  unapproveDecisionAction,
  withdrawDecisionAction,
} from "@/lib/decisions/actions";
import type { DecisionsView } from "@/lib/decisions/queries";
import { routes } from "@/lib/platform/routes";

type Props = { slug: string; head: CaseHead; view: DecisionsView };
type Decision = NonNullable<DecisionsView["standing"]>;

/** What was decided and why, who agreed, and what was decided before. */
export async function Decisions({ slug, head, view }: Props) {
  const t = await getTranslations("decisions");
  const { standing, withdrawn, twoPeople } = view;
  return (
    <div className="grid">
      <ToolSection id="decision" title={t("title")} intro={t("intro")}>
        {standing ? (
          <ul>
            <DecisionRecord slug={slug} head={head} view={view} decision={standing} />
          </ul>
        ) : (
          <p className="text-muted">{t("empty")}</p>
        )}
        {view.primary && tellsAnother(view.primary) ? <Told reason={view.primary} locale={head.reader.locale} /> : null}
        {twoPeople && !standing?.approvedBy ? <Note tone="soon">{t("twoPeople")}</Note> : null}
        {view.canDecide ? (
          <Disclosure summary={standing ? t("decideAgain") : t("decide")} open={!standing}>
            <DecideForm head={head} view={view} />
          </Disclosure>
        ) : null}
      </ToolSection>
      <ChangePath head={head} ways={view.ways} />
      {withdrawn.length > 0 ? (
        <ToolSection id="withdrawn" title={t("withdrawnTitle")}>
          <ul>
            {withdrawn.map((decision) => (
              <DecisionRecord key={decision.id} slug={slug} head={head} view={view} decision={decision} />
            ))}
          </ul>
        </ToolSection>
      ) : null}
    </div>
  );
}

async function DecisionRecord({ slug, head, view, decision }: Props & { decision: Decision }) {
  const t = await getTranslations("decisions");
  const refusals = await getTranslations("refusals");
  const { locale, timeZone } = head.reader;
  const standing = decision.withdrawnAt === null;
  const given = { decisionId: decision.id };
  return (
    <ToolRecord
      title={`${t(`outcomes.${decision.outcome}`)}${decision.mode ? ` · ${t(`modes.${decision.mode}`)}` : ""}`}
      aside={t("by", { name: decision.names.decidedBy, date: longDate(decision.decidedOn, locale) })}
      tools={
        standing ? (
          <>
            {view.approval && !decision.approvedBy ? (
              <FactButton
                action={approveDecisionAction}
                given={given}
                label={t("approve")}
                done={t("saved")}
                variant="secondary"
                disabledReason={view.approval.whyNot ? refusals(view.approval.whyNot) : null}
              />
            ) : null}
            {view.approval && decision.approvedBy ? (
              <FactButton action={unapproveDecisionAction} given={given} label={t("unapprove")} done={t("saved")} />
            ) : null}
            {view.canDecide ? (
              <FactButton action={withdrawDecisionAction} given={given} label={t("withdraw")} done={t("saved")} />
            ) : null}
          </>
        ) : null
      }
    >
      <ToolFacts
        facts={[
          [t("rationale"), decision.rationale],
          [t("alternatives"), decision.alternatives],
          [t("impact"), decision.impact],
          [t("clientReason"), decision.clientReason],
          [t("breach"), decision.breach],
          [
            t("cure"),
            decision.cureDeliveredOn && decision.cureUntil
              ? t("cureDates", {
                  from: longDate(decision.cureDeliveredOn, locale),
                  until: longDate(decision.cureUntil, locale),
                })
              : decision.cureNotRequired,
          ],
          [
            t("approved"),
            decision.approvedAt && decision.names.approvedBy
              ? t("by", {
                  name: decision.names.approvedBy,
                  date: longDate(todayIn(timeZone, decision.approvedAt).toString(), locale),
                })
              : null,
          ],
          [
            t("withdrawnOn"),
            decision.withdrawnAt ? longDate(todayIn(timeZone, decision.withdrawnAt).toString(), locale) : null,
          ],
        ]}
      />
      <div data-no-print>
        <LinkButton href={routes.caseDecisionRecord(slug, head.id, decision.id)} size="sm">
          {t("paper.open")}
        </LinkButton>
      </div>
    </ToolRecord>
  );
}

async function DecideForm({ head, view: { standing, primary } }: Omit<Props, "slug">) {
  const t = await getTranslations("decisions");
  const mode = head.mode ?? (head.initiator === "us" ? "ordinary" : head.initiator);
  return (
    <FactForm
      action={decideAction}
      given={{ caseId: head.id }}
      save={t("record")}
      done={t("saved")}
      fields={[
        choiceOf({
          name: "outcome",
          required: true,
          label: t("outcome"),
          initial: standing?.outcome ?? "end",
          values: decisionOutcomes,
          say: (outcome) => t(`outcomes.${outcome}`),
        }),
        choiceOf({
          name: "mode",
          label: t("mode"),
          hint: t("modeHint"),
          initial: standing?.mode ?? mode,
          values: caseModes,
          say: (way) => t(`modes.${way}`),
        }),
        {
          name: "rationale",
          kind: "message",
          required: true,
          label: t("rationale"),
          hint: t("rationaleHint"),
          initial: standing?.rationale,
        },
        {
          name: "alternatives",
          kind: "text",
          label: t("alternatives"),
          hint: t("alternativesHint"),
          initial: standing?.alternatives,
        },
        { name: "impact", kind: "text", label: t("impact"), hint: t("impactHint"), initial: standing?.impact },
        {
          name: "clientReason",
          kind: "reason",
          label: t("clientReason"),
          hint: primary?.clientText ? t("clientReasonKnown", { text: primary.clientText }) : t("clientReasonHint"),
          initial: standing?.clientReason || primary?.clientText,
        },
        { name: "decidedOn", kind: "day", required: true, label: t("decidedOn"), initial: head.today },
        { name: "breach", kind: "text", label: t("breach"), hint: t("forCauseOnly"), initial: standing?.breach },
        {
          name: "cureDeliveredOn",
          kind: "day",
          label: t("cureDelivered"),
          hint: t("forCauseOnly"),
          initial: standing?.cureDeliveredOn ?? "",
        },
        {
          name: "cureUntil",
          kind: "day",
          label: t("cureUntil"),
          hint: t("forCauseOnly"),
          initial: standing?.cureUntil ?? "",
        },
        {
          name: "cureNotRequired",
          kind: "text",
          label: t("cureNotRequired"),
          hint: t("forCauseOnly"),
          initial: standing?.cureNotRequired,
        },
      ]}
    />
  );
}

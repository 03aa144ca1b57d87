import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import {
  addEvidenceAction,
  addReasonAction,
  changeReasonAction,
  makePrimaryAction,
  removeEvidenceAction,
  removeReasonAction,
} from "@/lib/analysis/actions";
import type { AnalysisView } from "@/lib/analysis/queries";
import { mostReasons, tellsAnother } from "@/lib/analysis/rules";
import { reasonName, usualEvidence } from "@/lib/analysis/taxonomy";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { Told } from "./told";
import { reasonFields } from "./reason-fields";

type Props = { head: CaseHead; view: AnalysisView };
type Reason = AnalysisView["reasons"][number];

/** Why the relationship may end, in our words and in those the client will hear. */
export async function Reasons({ head, view }: Props) {
  const t = await getTranslations("analysis");
  const fields = await reasonFields(head, null);
  return (
    <ToolSection id="reasons" title={t("reasons.title")} intro={t("reasons.intro")}>
      {view.reasons.length > 0 ? (
        <ul>
          {view.reasons.map((reason) => (
            <ReasonRecord key={reason.id} head={head} view={view} reason={reason} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t("reasons.empty")}</p>
      )}
      {view.canEdit && view.reasons.length < mostReasons ? (
        <Disclosure summary={t("reasons.add")} open={view.reasons.length === 0}>
          <FactForm
            action={addReasonAction}
            given={{ caseId: head.id }}
            fields={fields}
            save={t("reasons.add")}
            done={t("saved")}
            wrongAmount={t("wrongAmount")}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}

async function ReasonRecord({ head, view, reason }: Props & { reason: Reason }) {
  const t = await getTranslations("analysis");
  const { locale } = head.reader;
  const hint = usualEvidence(reason.code, locale);
  return (
    <ToolRecord
      title={
        <>
          {reasonName(reason, locale)} {reason.isPrimary ? <Badge tone="accent">{t("reasons.main")}</Badge> : null}
        </>
      }
      tools={
        view.canEdit ? (
          <>
            {reason.isPrimary ? null : (
              <FactButton
                action={makePrimaryAction}
                given={{ reasonId: reason.id, version: reason.version }}
                label={t("reasons.makeMain")}
                done={t("saved")}
              />
            )}
            <FactButton
              action={removeReasonAction}
              given={{ reasonId: reason.id, version: reason.version }}
              label={t("remove")}
              done={t("removed")}
            />
          </>
        ) : null
      }
    >
      <ToolFacts
        facts={[
          [t("reasons.internalLabel"), reason.internalText],
          [t("reasons.clientLabel"), reason.clientText],
          [t("reasons.observedOn"), reason.observedOn ? longDate(reason.observedOn, locale) : null],
        ]}
      />
      {tellsAnother(reason) ? <Told reason={reason} locale={locale} /> : null}
      <ul className="grid gap-1 border-l-2 border-line pl-4">
        {reason.evidence.map(({ id, text, amount, file }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-2">
            <span className="min-w-0 break-words">{[amount, text, file?.name].filter(Boolean).join(" · ")}</span>
            {view.canEdit ? (
              <FactButton
                action={removeEvidenceAction}
                given={{ evidenceId: id }}
                label={t("remove")}
                done={t("removed")}
              />
            ) : null}
          </li>
        ))}
        {reason.evidence.length === 0 ? <li className="text-soon">{t("reasons.noEvidence")}</li> : null}
      </ul>
      {view.canEdit ? (
        <div className="grid">
          <Disclosure summary={t("reasons.addEvidence")}>
            <FactForm
              action={addEvidenceAction}
              given={{ reasonId: reason.id }}
              save={t("reasons.addEvidence")}
              done={t("saved")}
              wrongAmount={t("wrongAmount")}
              fields={[
                {
                  name: "text",
                  kind: "text",
                  label: t("reasons.note"),
                  hint: hint ? t("reasons.usual", { hint }) : undefined,
                },
                { name: "amount", kind: "line", label: t("reasons.number"), hint: t("reasons.numberHint") },
                {
                  name: "fileId",
                  kind: "choice",
                  label: t("reasons.file"),
                  hint: t("reasons.fileHint"),
                  options: view.files.map(({ id, name }) => ({ value: id, label: name })),
                },
              ]}
            />
          </Disclosure>
          <Disclosure summary={t("change")}>
            <FactForm
              action={changeReasonAction}
              given={{ reasonId: reason.id, version: reason.version }}
              fields={await reasonFields(head, reason)}
              save={t("save")}
              done={t("saved")}
              wrongAmount={t("wrongAmount")}
            />
          </Disclosure>
        </div>
      ) : null}
    </ToolRecord>
  );
}

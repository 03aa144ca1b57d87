import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { choiceOf, oneOf } from "@/components/action/fact-fields";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { agreementKinds } from "@/db/enums";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { agreeAction, cancelAgreementAction, restoreAgreementAction, signAction } from "@/lib/offers/actions";
import type { NegotiationView } from "@/lib/offers/queries";

type Props = { head: CaseHead; view: NegotiationView };

/** What both sides sign: an annex that keeps the contract, or an agreement that ends it. */
export async function Agreements({ head, view }: Props) {
  const t = await getTranslations("negotiation.agreements");
  const words = await getTranslations("negotiation");
  const { locale } = head.reader;
  const day = (date: string | null) => (date ? longDate(date, locale) : null);
  return (
    <ToolSection id="agreements" title={t("title")} intro={t("intro")}>
      {view.agreements.length > 0 ? (
        <ul>
          {view.agreements.map((paper) => (
            <ToolRecord
              key={paper.id}
              title={t(`kinds.${paper.kind}`)}
              aside={
                paper.cancelledAt
                  ? t("cancelled")
                  : paper.signedByUsOn && paper.signedByClientOn
                    ? t("signed")
                    : t("waiting")
              }
              tools={
                view.canEdit ? (
                  <FactButton
                    action={paper.cancelledAt ? restoreAgreementAction : cancelAgreementAction}
                    given={{ agreementId: paper.id, version: paper.version }}
                    label={paper.cancelledAt ? t("restore") : t("cancel")}
                    done={words("saved")}
                  />
                ) : null
              }
            >
              <ToolFacts
                facts={[
                  [words("terms"), paper.terms],
                  [words("endsOn"), day(paper.endsOn)],
                  [t("byUsOn"), day(paper.signedByUsOn)],
                  [t("byClientOn"), day(paper.signedByClientOn)],
                  [t("withdraws"), paper.withdrawsNotice ? t("withdrawsNotice") : null],
                ]}
              />
              {view.canEdit && !paper.cancelledAt ? (
                <Disclosure summary={t("sign")}>
                  <FactForm
                    action={signAction}
                    given={{ agreementId: paper.id, version: paper.version }}
                    save={words("save")}
                    done={words("saved")}
                    fields={[
                      { name: "byUsOn", kind: "day", label: t("byUsOn"), initial: paper.signedByUsOn ?? "" },
                      {
                        name: "byClientOn",
                        kind: "day",
                        label: t("byClientOn"),
                        initial: paper.signedByClientOn ?? "",
                      },
                      oneOf(view.files, { name: "fileId", label: t("file"), initial: paper.fileId ?? "" }),
                    ]}
                  />
                </Disclosure>
              ) : null}
            </ToolRecord>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t("empty")}</p>
      )}
      {view.canEdit ? (
        <Disclosure summary={t("draft")}>
          <FactForm
            action={agreeAction}
            given={{ caseId: head.id }}
            save={t("draft")}
            done={words("saved")}
            fields={[
              choiceOf({
                name: "kind",
                required: true,
                label: words("kind"),
                initial: head.path === "mutual" ? "exit" : "annex",
                values: agreementKinds,
                say: (kind) => t(`kinds.${kind}`),
              }),
              { name: "terms", kind: "text", required: true, label: words("terms") },
              { name: "endsOn", kind: "day", label: words("endsOn"), hint: words("endsHint") },
              { name: "withdrawsNotice", kind: "check", label: t("withdrawsNotice") },
            ]}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}

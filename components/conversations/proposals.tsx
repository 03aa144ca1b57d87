import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { longDate } from "@/components/tasks/due-words";
import { Disclosure } from "@/components/ui/disclosure";
import { sides } from "@/db/enums";
import type { CaseHead } from "@/lib/cases/queries";
import { answerProposalAction, proposeAction } from "@/lib/conversations/actions";
import type { TalksView } from "@/lib/conversations/queries";
import { isOpenProposal } from "@/lib/conversations/rules";

/** Compromises on the table, with their answers. */
export async function Proposals({ head, view }: { head: CaseHead; view: TalksView }) {
  const t = await getTranslations("talks.proposals");
  const words = await getTranslations("talks");
  const { locale } = head.reader;
  const day = (date: string | null) => (date ? longDate(date, locale) : null);
  return (
    <ToolSection id="proposals" title={t("title")} intro={t("intro")}>
      {view.proposals.length > 0 ? (
        <ul>
          {view.proposals.map((proposal) => {
            const open = isOpenProposal(proposal, head.today);
            const given = { proposalId: proposal.id, answer: "" };
            return (
              <ToolRecord
                key={proposal.id}
                title={proposal.title}
                aside={`${t(`sides.${proposal.side}`)} · ${t(`statuses.${proposal.status === "open" && !open ? "expired" : proposal.status}`)}`}
                tools={
                  view.canEdit ? (
                    proposal.status === "open" ? (
                      (["accepted", "rejected", "withdrawn"] as const).map((status) => (
                        <FactButton
                          key={status}
                          action={answerProposalAction}
                          given={{ ...given, status }}
                          label={t(`answers.${status}`)}
                          done={words("saved")}
                        />
                      ))
                    ) : (
                      <FactButton
                        action={answerProposalAction}
                        given={{ ...given, status: "open" }}
                        label={t("answers.open")}
                        done={words("saved")}
                      />
                    )
                  ) : null
                }
              >
                <ToolFacts
                  facts={[
                    [t("terms"), proposal.terms],
                    [t("measure"), proposal.measure],
                    [t("reviewOn"), day(proposal.reviewOn)],
                    [t("validUntil"), day(proposal.validUntil)],
                    [t("answeredOn"), day(proposal.answeredOn)],
                  ]}
                />
              </ToolRecord>
            );
          })}
        </ul>
      ) : (
        <p className="text-muted">{t("empty")}</p>
      )}
      {view.canEdit ? (
        <Disclosure summary={t("add")}>
          <FactForm
            action={proposeAction}
            given={{ caseId: head.id }}
            save={t("add")}
            done={words("saved")}
            wrongAmount=""
            fields={[
              {
                name: "side",
                kind: "choice",
                required: true,
                label: t("side"),
                initial: "us",
                options: sides.map((value) => ({ value, label: t(`sides.${value}`) })),
              },
              { name: "title", kind: "line", required: true, label: t("name"), hint: t("nameHint") },
              { name: "terms", kind: "text", label: t("terms"), hint: t("termsHint") },
              { name: "measure", kind: "line", label: t("measure") },
              { name: "reviewOn", kind: "day", label: t("reviewOn") },
              { name: "validUntil", kind: "day", label: t("validUntil"), hint: t("validHint") },
            ]}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}

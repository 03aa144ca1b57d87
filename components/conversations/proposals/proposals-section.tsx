import { getTranslations } from "next-intl/server";
import { compromises } from "@/lib/conversations/content";
import type { CaseTalks } from "@/lib/conversations/queries";
import { NewProposal } from "./new-proposal";
import { ProposalRow } from "./proposal-row";

/** The compromises on the table, with their answers; expired ones hold nothing back. */
export async function ProposalsSection({ view }: { view: CaseTalks }) {
  const t = await getTranslations("conversations.proposals");
  const { head, proposals, can, whyNot, clientLocale } = view;
  const works = can.propose && !whyNot;
  const library = compromises.map(({ title, description }) => ({
    title: title[clientLocale],
    terms: description[clientLocale],
  }));
  return (
    <section className="grid gap-3" aria-labelledby="proposals">
      <div className="grid gap-1">
        <h3 id="proposals" className="text-lg">
          {t("title")}
        </h3>
        <p className="max-w-reading text-soft">{t("intro")}</p>
      </div>
      {proposals.length > 0 ? (
        <ul className="divide-y border-y">
          {proposals.map((proposal) => (
            <ProposalRow
              key={proposal.id}
              proposal={proposal}
              works={works}
              canAccept={can.accept}
              library={library}
              today={head.today}
            />
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t("empty")}</p>
      )}
      {works ? <NewProposal caseId={head.id} library={library} today={head.today} /> : null}
    </section>
  );
}

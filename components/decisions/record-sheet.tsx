import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Sheet } from "@/components/print/sheet";
import { SheetLines } from "@/components/print/sheet-lines";
import type { Locale } from "@/db/enums";
import { todayIn } from "@/lib/calendar/dates";
import { longDate } from "@/lib/calendar/words";
import type { DecisionPaper } from "@/lib/decisions/queries/record";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { routes } from "@/lib/platform/routes";

type Props = { slug: string; paper: DecisionPaper; written: Locale };

/** The record of a decision, to be printed and signed. It prints alone, in the language chosen above it. */
export async function RecordSheet({ slug, paper, written }: Props) {
  const t = await getTranslations("decisions.paper");
  const { head, decision } = paper;
  return (
    <Sheet
      back={{ href: routes.caseDecision(slug, head.id), label: t("back") }}
      language={{
        label: t("language"),
        current: written,
        href: (locale) => routes.caseDecisionRecord(slug, head.id, decision.id, { say: locale }),
      }}
      timeZone={head.reader.timeZone}
    >
      <div lang={written} className="grid gap-8">
        <Top paper={paper} written={written} />
        <Reasons paper={paper} written={written} />
        <Weighed paper={paper} written={written} />
        <People paper={paper} written={written} />
      </div>
    </Sheet>
  );
}

type Written = { paper: DecisionPaper; written: Locale };

function Top({ paper: { head, decision, parties, firm }, written }: Written) {
  const t = translatorFor(written, "decisions");
  const withdrawnOn = decision.withdrawnAt && todayIn(head.reader.timeZone, decision.withdrawnAt).toString();
  return (
    <header className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-2xl">{t("paper.title")}</h2>
        <p className="text-soft">{t("paper.about", { client: parties.client, number: head.number })}</p>
      </div>
      {withdrawnOn ? (
        <p className="border-y py-2 font-medium">{t("paper.withdrawn", { date: longDate(withdrawnOn, written) })}</p>
      ) : null}
      <SheetLines
        ruled
        lines={[
          { label: t("paper.firm"), text: [firm.name, firm.address].filter(Boolean).join(", ") },
          { label: t("paper.client"), text: [parties.client, parties.address].filter(Boolean).join(", ") },
          { label: t("paper.contract"), text: [parties.contract, parties.number].filter(Boolean).join(", ") },
          { label: t("outcome"), text: t(`outcomes.${decision.outcome}`) },
          { label: t("mode"), text: decision.mode ? t(`modes.${decision.mode}`) : "" },
          { label: t("decidedOn"), text: longDate(decision.decidedOn, written) },
        ]}
      />
    </header>
  );
}

function Reasons({ paper: { decision }, written }: Written) {
  const t = translatorFor(written, "decisions");
  const cure =
    decision.cureDeliveredOn && decision.cureUntil
      ? t("cureDates", {
          from: longDate(decision.cureDeliveredOn, written),
          until: longDate(decision.cureUntil, written),
        })
      : decision.cureNotRequired;
  return (
    <>
      <Part title={t("rationale")} text={decision.rationale} />
      <Part title={t("impact")} text={decision.impact} />
      <Part title={t("clientReason")} text={decision.clientReason} />
      <Part title={t("breach")} text={decision.breach} />
      <Part title={t("cure")} text={cure} />
    </>
  );
}

/** What else was possible: as it was written down, tried with the client, and proposed. */
function Weighed({ paper: { decision, tried, proposed }, written }: Written) {
  const t = translatorFor(written, "decisions");
  const results = translatorFor(written, "analysis.remedies.results");
  const statuses = translatorFor(written, "conversations.proposals.states");
  const none = decision.alternatives === "" && tried.length === 0 && proposed.length === 0;
  return (
    <Part title={t("paper.weighed")} text={none ? t("paper.nothingWeighed") : decision.alternatives}>
      {tried.length > 0 ? (
        <List
          title={t("paper.tried")}
          items={tried.map(({ id, what, triedOn, result }) => ({
            id,
            text: `${what} (${longDate(triedOn, written)}: ${results(result)})`,
          }))}
        />
      ) : null}
      {proposed.length > 0 ? (
        <List
          title={t("paper.proposed")}
          items={proposed.map(({ id, title, status }) => ({ id, text: `${title} (${statuses(status)})` }))}
        />
      ) : null}
    </Part>
  );
}

function People({ paper: { head, decision, twoPeople }, written }: Written) {
  const t = translatorFor(written, "decisions.paper");
  const approvedOn = decision.approvedAt && todayIn(head.reader.timeZone, decision.approvedAt).toString();
  const asked = twoPeople ? t("approvalMissing") : t("approvalNotAsked");
  return (
    <section className="grid gap-6 break-inside-avoid">
      <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2 print:grid-cols-2">
        <Signature
          role={t("decidedBy")}
          name={decision.names.decidedBy}
          note={t("on", { date: longDate(decision.decidedOn, written) })}
        />
        <Signature
          role={t("approvedBy")}
          name={decision.names.approvedBy}
          note={approvedOn ? t("on", { date: longDate(approvedOn, written) }) : asked}
        />
      </div>
      <p className="text-sm text-muted">{t("foot", { date: longDate(head.today, written) })}</p>
    </section>
  );
}

function Signature({ role, name, note }: { role: string; name: string | null; note: string }) {
  return (
    <div className="grid content-between gap-8">
      <div>
        <p className="text-sm text-muted">{role}</p>
        <p className="font-medium break-words">{name ?? "–"}</p>
        <p className="text-sm text-soft">{note}</p>
      </div>
      <div className="border-b border-control" aria-hidden="true" />
    </div>
  );
}

function Part({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  if (text === "" && !children) return null;
  return (
    <section className="grid gap-2">
      <h3 className="font-serif text-xl">{title}</h3>
      {text ? <p className="max-w-reading break-words whitespace-pre-line">{text}</p> : null}
      {children}
    </section>
  );
}

function List({ title, items }: { title: string; items: { id: string; text: string }[] }) {
  return (
    <div className="grid gap-1">
      <h4 className="font-sans text-sm font-normal text-muted">{title}</h4>
      <ul className="grid list-disc gap-1 pl-5">
        {items.map(({ id, text }) => (
          <li key={id} className="break-words">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

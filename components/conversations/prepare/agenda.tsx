import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/db/enums";
import { consultationGuide, timingsOf } from "@/lib/conversations/content";
import type { Preparation } from "@/lib/conversations/queries/preparing";
import { SheetList, SheetPart } from "./sheet-part";

type Props = { preparation: Preparation; spoken: Locale };

const mostFacts = 3;

/** The course of the talk with its minutes, and what to say at each point. */
export async function Agenda({ preparation, spoken }: Props) {
  const t = await getTranslations("conversations.prepare");
  const { talk } = preparation;
  if (talk.kind !== "consultation") return talk.agenda ? <Given agenda={talk.agenda} /> : null;
  const { points, questions, avoid, after } = consultationGuide;
  const spans = timingsOf(
    points.map(({ minutes }) => minutes),
    talk.durationMinutes,
  );
  const beside: Record<string, ReactNode> = {
    facts: <Facts preparation={preparation} />,
    view: <SheetList texts={questions} spoken={spoken} />,
    options: <Options preparation={preparation} />,
  };
  return (
    <>
      <SheetPart title={t("agenda")} hint={t("agendaHint")}>
        <ol className="divide-y border-y">
          {points.map(({ key, title, say }, index) => (
            <li
              key={key}
              className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[4.5rem_minmax(0,1fr)] print:grid-cols-[4.5rem_minmax(0,1fr)]"
            >
              <p className="text-muted tabular-nums">
                {t("minutes", { from: spans[index]?.from ?? 0, to: spans[index]?.to ?? 0 })}
              </p>
              <div className="grid gap-1" lang={spoken}>
                <p className="font-medium">{title[spoken]}</p>
                <p className="text-soft">{say[spoken]}</p>
                {beside[key] ?? null}
              </div>
            </li>
          ))}
        </ol>
        <p className="text-soft" lang={spoken}>
          {after[spoken]}
        </p>
      </SheetPart>
      {talk.agenda ? <Given agenda={talk.agenda} /> : null}
      <SheetPart title={t("avoid")}>
        <SheetList texts={avoid} spoken={spoken} />
      </SheetPart>
    </>
  );
}

async function Given({ agenda }: { agenda: string }) {
  const t = await getTranslations("conversations.prepare");
  return (
    <SheetPart title={t("given")} hint={t("givenHint")}>
      <p className="break-words whitespace-pre-wrap">{agenda}</p>
    </SheetPart>
  );
}

/** Our concerns in the words meant for the client, then at most three facts, those with a number first. */
async function Facts({ preparation: { evidence, reasons } }: { preparation: Preparation }) {
  const t = await getTranslations("conversations.prepare");
  const locale = await getLocale();
  const main = reasons.find(({ isPrimary }) => isPrimary)?.id;
  const facts = evidence
    .filter(({ kind }) => kind !== "file")
    .toSorted((one, other) => rank(one, main) - rank(other, main))
    .slice(0, mostFacts);
  const concerns = reasons.filter(({ clientText }) => clientText !== "").slice(0, mostFacts);
  if (facts.length === 0 && concerns.length === 0) return <p className="text-sm text-muted">{t("noFacts")}</p>;
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {concerns.map(({ id, name, clientText }) => (
        <li key={id}>
          <span className="font-medium">{clientText}</span>
          <span className="block text-sm text-muted" lang={locale}>
            {t("teamName", { name })}
          </span>
        </li>
      ))}
      {facts.map(({ id, text, amount }) => (
        <li key={id}>{[text, amount].filter(Boolean).join(": ")}</li>
      ))}
    </ul>
  );
}

const rank = ({ reasonId, kind }: Preparation["evidence"][number], main: string | undefined) =>
  (reasonId === main ? 0 : 2) + (kind === "number" ? 0 : 1);

async function Options({ preparation: { proposals } }: { preparation: Preparation }) {
  const t = await getTranslations("conversations.prepare");
  if (proposals.length === 0) return <p className="text-sm text-muted">{t("noOptions")}</p>;
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {proposals.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
}

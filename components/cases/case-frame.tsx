import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/action/client-messages";
import { classes } from "@/components/ui/classes";
import { PageTitle } from "@/components/ui/page-title";
import type { CaseHead } from "@/lib/cases/queries";
import { routes } from "@/lib/platform/routes";
import { BlockersLine, CaseBlockers } from "./case-blockers";
import { CaseMoves } from "./case-moves";
import { type CasePlace, CasePlaces } from "./case-places";
import { CaseRibbon } from "./case-ribbon";
import { CaseStateWord } from "./case-state";
import { CaseTabs, type CaseTab } from "./case-tabs";
import { NextSentence } from "./next-sentence";
import { offeredSteps } from "./offered-steps";
import { QuietWord } from "./quiet-word";

type CaseFrameProps = {
  slug: string;
  head: CaseHead;
  /** What this page of the case is called; the first of them is called as the case is. */
  title?: string;
  /** The main column. */
  children: ReactNode;
  /** What stands beside it; under it on a phone, when its tab is chosen. */
  aside?: ReactNode;
  /** Which part a phone shows: "tasks" is the main column, every other is the aside. */
  tab?: CaseTab;
  /** Which page of the case this is. */
  place?: CasePlace;
  /** Presence, and what keeps the page true. */
  live?: ReactNode;
};

/** What every page of a case stands in: whose case it is, where it is in time, what is next. */
export function CaseFrame({ slug, head, title, children, aside, tab = "tasks", place = "case", live }: CaseFrameProps) {
  return (
    <article className="mx-auto max-w-7xl max-lg:pb-16">
      <PageTitle names={[...(title ? [title] : []), head.client.name]} />
      <Head slug={slug} head={head} live={live} place={place} />
      <CasePlaces slug={slug} caseId={head.id} current={tab === "task" ? null : place} />
      {aside ? (
        <div className="grid items-start gap-x-10 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,23rem)]">
          <div className={classes("min-w-0 pt-4", tab !== "tasks" && "max-lg:hidden")}>{children}</div>
          <aside
            className={classes(
              "min-w-0 pt-4 lg:sticky lg:top-0 lg:-mx-1 lg:max-h-dvh lg:overflow-y-auto lg:px-1 lg:pb-8",
              tab === "tasks" && "max-lg:hidden",
            )}
          >
            {aside}
          </aside>
          <CaseTabs slug={slug} caseId={head.id} tab={tab} />
        </div>
      ) : (
        <div className="pt-5">{children}</div>
      )}
    </article>
  );
}

type HeadProps = { slug: string; head: CaseHead; live: ReactNode; place: CasePlace };

async function Head({ slug, head, live, place }: HeadProps) {
  const t = await getTranslations("cases");
  const { locale, timeZone } = head.reader;
  return (
    <header className="grid gap-4 pb-2">
      <div className="flex min-h-6 items-center justify-between gap-4 text-sm text-muted">
        <p className="flex gap-1.5">
          <Link href={routes.cases(slug)} className="rounded-sm hover:text-ink hover:underline">
            {t("cases")}
          </Link>
          <span aria-hidden="true">/</span>
          <span>{t("number", { number: String(head.number) })}</span>
        </p>
        {live}
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-80 gap-1.5">
          <h1 className="text-2xl text-balance break-words">
            <Link href={routes.client(slug, head.client.id)} className="rounded-sm hover:text-accent">
              {head.client.name}
            </Link>
          </h1>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
            <CaseStateWord state={head.state} locale={locale} />
            {head.quiet ? <QuietWord /> : null}
            <Dot />
            <span className="min-w-0 break-words">
              {head.contract.title}
              {head.contract.number ? ` (${t("facts.contractNumber", { number: head.contract.number })})` : null}
            </span>
            <Dot />
            <span>{t(`initiator.${head.initiator}`)}</span>
          </p>
        </div>
        <ClientMessages namespaces={["lifecycle"]} timeZone={timeZone}>
          <CaseMoves caseId={head.id} state={head.state} {...offeredSteps(head)} />
        </ClientMessages>
      </div>
      <CaseRibbon
        size="line"
        state={head.state}
        dates={head.dates}
        ticks={head.ticks}
        tasks={head.tasks}
        today={head.today}
      />
      <p className="max-w-reading font-serif text-lg text-pretty text-soft">
        <NextSentence slug={slug} head={head} />
      </p>
      {place === "case" ? <CaseBlockers slug={slug} head={head} /> : <BlockersLine slug={slug} head={head} />}
    </header>
  );
}

const Dot = () => (
  <span aria-hidden="true" className="text-muted max-sm:hidden">
    ·
  </span>
);

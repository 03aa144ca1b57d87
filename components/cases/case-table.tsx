import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Avatar } from "@/components/ui/avatar";
import { classes } from "@/components/ui/classes";
import { Cell, HeadCell, Row, type Sorting, Table, TBody, THead } from "@/components/ui/table";
import { longDate, shortDate } from "@/components/tasks/due-words";
import type { Locale } from "@/db/enums";
import { type CaseFilter, type CaseSort, queryFrom } from "@/lib/cases/filter";
import type { CaseList, CaseRow } from "@/lib/cases/queries/listing";
import { routes } from "@/lib/platform/routes";
import { BlockedBy } from "./blocked-by";
import { CaseRibbon } from "./case-ribbon";
import { CaseStateWord, QuietWord } from "./case-state";

type CaseTableProps = { slug: string; filter: CaseFilter; list: CaseList };

/** Cases as rows. */
export async function CaseTable({ slug, filter, list }: CaseTableProps) {
  const t = await getTranslations("cases.list");
  const sorting = (sort: CaseSort): Sorting => {
    const current = filter.sort === sort;
    return {
      href: routes.cases(slug, queryFrom(filter, { sort, descending: current && !filter.descending })),
      direction: current ? (filter.descending ? "descending" : "ascending") : null,
    };
  };
  return (
    <Table caption={t("caption")}>
      <THead>
        <HeadCell optional>
          <span className="sr-only">{t("columns.pick")}</span>
        </HeadCell>
        <HeadCell sort={sorting("client")}>{t("columns.client")}</HeadCell>
        <HeadCell optional sort={sorting("state")}>
          {t("columns.state")}
        </HeadCell>
        <HeadCell optional>{t("columns.ribbon")}</HeadCell>
        <HeadCell optional="medium" numeric sort={sorting("progress")}>
          {t("columns.progress")}
        </HeadCell>
        <HeadCell optional sort={sorting("due")}>
          {t("columns.due")}
        </HeadCell>
        <HeadCell optional="medium">{t("columns.blocks")}</HeadCell>
        <HeadCell optional="wide" numeric sort={sorting("end")}>
          {t("columns.end")}
        </HeadCell>
        <HeadCell optional sort={sorting("lead")}>
          {t("columns.lead")}
        </HeadCell>
      </THead>
      <TBody>
        {list.rows.map((row) => (
          <CaseTableRow key={row.id} slug={slug} row={row} today={list.today} locale={list.locale} />
        ))}
      </TBody>
    </Table>
  );
}

type RowProps = { slug: string; row: CaseRow; today: string; locale: Locale };

async function CaseTableRow({ slug, row, today, locale }: RowProps) {
  const t = await getTranslations("cases.list");
  const late = row.isOpen && row.nextDueOn !== null && row.nextDueOn < today;
  const { total, done } = row.tasks;
  const end = row.dates.effectiveEndOn;
  return (
    <Row data-case-row={row.id}>
      <Cell optional>
        <input
          type="checkbox"
          data-case-pick={row.id}
          aria-label={t("pick", { client: row.client })}
          className="size-4 align-middle accent-fill"
        />
      </Cell>
      <Cell>
        <Link
          href={routes.case(slug, row.id)}
          prefetch={false}
          className="block rounded-sm hover:text-accent max-md:w-[calc(100vw-3rem)] md:max-w-44 2xl:max-w-60"
        >
          <span className="flex justify-between gap-3 font-medium">
            <span className="min-w-0 break-words">
              {row.client} {row.quiet ? <QuietWord /> : null}
            </span>
            <span className="shrink-0 text-sm md:hidden">
              <CaseStateWord state={row.state} locale={locale} />
            </span>
          </span>
          <span className="truncate text-sm text-muted max-md:hidden md:block">
            {row.number} · {row.contract}
          </span>
          <span className="mt-0.5 block truncate text-sm text-muted md:hidden">
            <NextLine row={row} late={late} today={today} locale={locale} />
          </span>
        </Link>
      </Cell>
      <Cell optional>
        <CaseStateWord state={row.state} locale={locale} />
      </Cell>
      <Cell optional>
        <CaseRibbon
          size="spark"
          dates={row.dates}
          ticks={late && row.nextDueOn ? [{ date: row.nextDueOn, kind: "late" }] : []}
          tasks={row.tasks}
          today={today}
        />
      </Cell>
      <Cell optional="medium" numeric>
        {t("progress", { done, total })}
      </Cell>
      <Cell optional>
        <NextStep row={row} late={late} today={today} locale={locale} />
      </Cell>
      <Cell optional="medium">
        <BlockedBy guards={row.blockers} />
      </Cell>
      <Cell optional="wide" numeric>
        {end ? (
          <time dateTime={end} title={longDate(end, locale)}>
            {shortDate(end, today, locale)}
          </time>
        ) : (
          <span className="text-muted">{t("noEnd")}</span>
        )}
      </Cell>
      <Cell optional>
        {row.lead ? (
          <span className="flex items-center gap-1.5" title={row.lead.name}>
            <Avatar name={row.lead.name} decorative />
            <span className="max-w-36 truncate max-2xl:sr-only">{row.lead.name}</span>
          </span>
        ) : (
          <span className="text-muted">{t("nobody")}</span>
        )}
      </Cell>
    </Row>
  );
}

type NextStepProps = { row: CaseRow; late: boolean; today: string; locale: Locale };

async function NextStep({ row, late, today, locale }: NextStepProps) {
  const t = await getTranslations("cases.list");
  if (row.dates.closedOn)
    return <span className="text-muted">{t("ended", { date: shortDate(row.dates.closedOn, today, locale) })}</span>;
  if (!row.isOpen || !row.nextTitle) return <span className="text-muted">{row.isOpen ? t("noTask") : null}</span>;
  return (
    <>
      <span className={classes("block whitespace-nowrap", late && "text-late")}>
        {row.nextDueOn ? (
          <time dateTime={row.nextDueOn} title={longDate(row.nextDueOn, locale)} className="tabular-nums">
            {shortDate(row.nextDueOn, today, locale)}
          </time>
        ) : (
          <span className="text-muted">{t("noDate")}</span>
        )}
        {late ? <span className="ml-2 text-xs font-medium">{t("overdue")}</span> : null}
      </span>
      <span className="line-clamp-2 text-sm text-muted md:max-w-36 xl:max-w-44 2xl:max-w-64">{row.nextTitle}</span>
    </>
  );
}

/** The same in one line, for a phone. */
async function NextLine({ row, late, today, locale }: NextStepProps) {
  const t = await getTranslations("cases.list");
  if (!row.isOpen || !row.nextTitle || !row.nextDueOn)
    return row.isOpen && row.nextTitle ? row.nextTitle : <NextStep {...{ row, late, today, locale }} />;
  return (
    <>
      <time dateTime={row.nextDueOn} className={late ? "font-medium text-late" : "text-soft"}>
        {shortDate(row.nextDueOn, today, locale)}
      </time>
      {late ? <span className="sr-only"> {t("overdue")}</span> : null} · {row.nextTitle}
    </>
  );
}

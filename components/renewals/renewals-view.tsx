import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Cell, HeadCell, Row, Table, TBody, THead } from "@/components/ui/table";
import { longDate, shortDate } from "@/lib/calendar/words";
import { formatAmount } from "@/lib/platform/money";
import { routes } from "@/lib/platform/routes";
import type { RenewalLine, RenewalsView as View } from "@/lib/renewals/queries";
import { type RenewalHorizon, renewalHorizons, type RenewalState, type RenewalWindow } from "@/lib/renewals/rules";

type Props = { slug: string; view: View; within: RenewalHorizon };

/** Contracts that are about to go on by themselves. */
export function RenewalsView({ slug, view, within }: Props) {
  const t = useTranslations("renewals");
  return (
    <>
      <PageHeader title={t("title")}>{t("about")}</PageHeader>
      {view.watched === 0 ? (
        <EmptyState
          sentence={t("nothing")}
          action={<LinkButton href={routes.clients(slug)}>{t("toClients")}</LinkButton>}
          example={t("nothingExample")}
        />
      ) : (
        <>
          <div className="pb-4">
            <SegmentedControl
              label={t("within")}
              items={renewalHorizons.map((days) => ({
                href: routes.renewals(slug, { within: String(days) }),
                label: t(`horizons.${days}`),
                current: days === within,
              }))}
            />
          </div>
          {view.lines.length === 0 ? <EmptyState sentence={t("none")} /> : <Lines slug={slug} view={view} />}
          <p className="max-w-reading pt-4 text-sm text-muted">
            {t("watched", { count: view.watched })} {t("advice")}
          </p>
        </>
      )}
    </>
  );
}

function Lines({ slug, view }: Omit<Props, "within">) {
  const t = useTranslations("renewals");
  return (
    <Table caption={t("title")}>
      <THead>
        <HeadCell>{t("columns.client")}</HeadCell>
        <HeadCell optional>{t("columns.term")}</HeadCell>
        <HeadCell>{t("columns.window")}</HeadCell>
        <HeadCell optional>{t("columns.sendBy")}</HeadCell>
        <HeadCell optional="medium" numeric>
          {t("columns.value")}
        </HeadCell>
        <HeadCell optional>{t("columns.case")}</HeadCell>
      </THead>
      <TBody>
        {view.lines.map((line) => (
          <Row key={line.contractId}>
            <Cell>
              <Link
                href={routes.client(slug, line.client.id)}
                className="inline-flex min-h-7 min-w-36 items-center rounded-sm font-medium wrap-anywhere hover:text-accent hover:underline pointer-coarse:min-h-control"
              >
                {line.client.name}
              </Link>
              <span className="block text-sm wrap-anywhere text-muted">{line.title}</span>
              <span className="pt-1 md:hidden">
                <CaseWay slug={slug} line={line} canOpen={view.canOpen} />
              </span>
            </Cell>
            <Cell optional>
              <Day date={line.window.termEnd} today={view.today} />
              <span className="block text-sm text-muted">{t("renewsFor", { months: line.window.renewalMonths })}</span>
            </Cell>
            <Cell>
              <WindowDays window={line.window} today={view.today} />
            </Cell>
            <Cell optional>
              <Day date={line.window.sendBy} today={view.today} />
            </Cell>
            <Cell optional="medium" numeric>
              <Value line={line} />
            </Cell>
            <Cell optional>
              <CaseWay slug={slug} line={line} canOpen={view.canOpen} />
            </Cell>
          </Row>
        ))}
      </TBody>
    </Table>
  );
}

const tones: Record<RenewalState, string> = { ahead: "text-muted", open: "text-soon", late: "text-late" };

function WindowDays({ window, today }: { window: RenewalWindow; today: string }) {
  const t = useTranslations("renewals");
  const locale = useLocale();
  const closes = shortDate(window.closes, today, locale);
  const opens = window.opens ? shortDate(window.opens, today, locale) : null;
  return (
    <>
      <span className="block tabular-nums" title={longDate(window.closes, locale)}>
        {opens ? t("between", { opens, closes }) : t("until", { closes })}
      </span>
      <span className={`block text-sm ${tones[window.state]}`}>
        {window.state === "ahead"
          ? t("states.ahead", { date: opens ?? "" })
          : `${t("daysLeft", { days: window.daysLeft })}${window.state === "late" ? `, ${t("states.late")}` : ""}`}
      </span>
    </>
  );
}

function Day({ date, today }: { date: string; today: string }) {
  const locale = useLocale();
  return (
    <time dateTime={date} title={longDate(date, locale)} className="whitespace-nowrap tabular-nums">
      {shortDate(date, today, locale)}
    </time>
  );
}

function Value({ line }: { line: RenewalLine }) {
  const t = useTranslations("renewals");
  const locale = useLocale();
  if (line.monthlyValueMinor === null) return null;
  return t("perMonth", { amount: formatAmount(line.monthlyValueMinor, line.currency, locale) });
}

function CaseWay({ slug, line, canOpen }: { slug: string; line: RenewalLine; canOpen: boolean }) {
  const t = useTranslations("renewals");
  if (line.openCaseId)
    return (
      <Link href={routes.case(slug, line.openCaseId)} className="rounded-sm text-accent hover:underline">
        {t("seeCase")}
      </Link>
    );
  if (!canOpen) return null;
  return (
    <LinkButton href={routes.newCase(slug, { client: line.client.id, contract: line.contractId })}>
      {t("openCase")}
    </LinkButton>
  );
}

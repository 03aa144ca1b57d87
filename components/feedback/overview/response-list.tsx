import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Cell, HeadCell, Row, Table, TBody, THead } from "@/components/ui/table";
import type { Segment } from "@/db/enums";
import { shortDateOf } from "@/lib/calendar/words";
import type { FeedbackOverview } from "@/lib/feedback/queries/overview";
import type { ResponseView } from "@/lib/feedback/queries/responses";
import type { OverviewQuery } from "@/lib/feedback/schema";
import { routes } from "@/lib/platform/routes";
import { SegmentWord } from "../segment-word";

type ResponseListProps = { slug: string; query: OverviewQuery; view: FeedbackOverview };

const offered: Segment[] = ["satisfied", "neutral", "dissatisfied"];

/** Every answer of the period as a row that leads to its case. */
export async function ResponseList({ slug, query, view }: ResponseListProps) {
  const t = await getTranslations("feedback");
  const { period, segment } = query;
  const total = Object.values(view.segments).reduce((sum, count) => sum + count, 0);
  return (
    <section aria-labelledby="list" className="grid gap-3 pb-12">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="list" className="text-lg">
          {t("overview.list")}
        </h2>
        <SegmentedControl
          label={t("overview.segment")}
          items={[
            {
              href: routes.feedback(slug, { period }),
              label: t("overview.allSegments"),
              current: !segment,
              count: total,
            },
            ...offered.map((one) => ({
              href: routes.feedback(slug, { period, segment: one }),
              label: t(`segments.${one}`),
              current: segment === one,
              count: view.segments[one] ?? 0,
            })),
          ]}
        />
      </div>
      {view.responses.length === 0 ? (
        <p className="py-4 text-soft">{t("overview.noneInFilter")}</p>
      ) : (
        <Table caption={t("overview.list")}>
          <THead>
            <HeadCell>{t("overview.columns.client")}</HeadCell>
            <HeadCell optional>{t("overview.columns.who")}</HeadCell>
            <HeadCell numeric>{t("overview.columns.nps")}</HeadCell>
            <HeadCell>{t("overview.columns.segment")}</HeadCell>
            <HeadCell optional>{t("overview.columns.said")}</HeadCell>
            <HeadCell numeric optional>
              {t("overview.columns.when")}
            </HeadCell>
          </THead>
          <TBody>
            {view.responses.map((response) => (
              <ResponseRow key={response.id} slug={slug} response={response} reader={view.reader} />
            ))}
          </TBody>
        </Table>
      )}
      <nav aria-label={t("overview.list")} className="flex flex-wrap gap-2 empty:hidden">
        {query.before ? (
          <LinkButton href={routes.feedback(slug, { period, segment })}>{t("overview.first")}</LinkButton>
        ) : null}
        {view.next ? (
          <LinkButton href={routes.feedback(slug, { period, segment, before: view.next })}>
            {t("overview.more")}
          </LinkButton>
        ) : null}
      </nav>
    </section>
  );
}

type ResponseRowProps = { slug: string; response: ResponseView; reader: FeedbackOverview["reader"] };

function ResponseRow({ slug, response, reader }: ResponseRowProps) {
  const { answers } = response;
  const day = shortDateOf(response.submittedAt, reader);
  const said = answers.nps_reason ?? answers.improve ?? answers.went_well ?? "";
  return (
    <Row>
      <Cell>
        <Link
          href={`${routes.caseFeedback(slug, response.caseId)}#answer-${response.id}`}
          className="inline-block min-w-36 rounded-sm font-medium wrap-anywhere hover:text-accent hover:underline"
        >
          {response.clientName}
        </Link>
        <span className="block text-sm text-muted md:hidden">{day}</span>
      </Cell>
      <Cell optional>
        <span className="inline-block min-w-24 wrap-anywhere">{response.contact.name}</span>
      </Cell>
      <Cell numeric>{response.nps ?? "–"}</Cell>
      <Cell>
        <SegmentWord segment={response.segment} />
      </Cell>
      <Cell optional>
        <span className="line-clamp-2 max-w-md min-w-36 font-serif wrap-anywhere text-soft">{said}</span>
      </Cell>
      <Cell numeric optional>
        {day}
      </Cell>
    </Row>
  );
}

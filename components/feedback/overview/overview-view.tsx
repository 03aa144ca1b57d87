import { Download } from "@/components/ui/icons";
import { getTranslations } from "next-intl/server";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { periods } from "@/lib/calendar/periods";
import type { FeedbackOverview } from "@/lib/feedback/queries/overview";
import type { OverviewQuery } from "@/lib/feedback/schema";
import { routes } from "@/lib/platform/routes";
import { AreaTable } from "./area-table";
import { Figures } from "./figures";
import { ResponseList } from "./response-list";

type OverviewViewProps = { slug: string; query: OverviewQuery; view: FeedbackOverview };

/** What clients say when they leave: the figures of a period, and every answer. */
export async function OverviewView({ slug, query, view }: OverviewViewProps) {
  const t = await getTranslations("feedback.overview");
  if (!view.begun) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          sentence={t("empty")}
          action={<LinkButton href={routes.cases(slug)}>{t("emptyAction")}</LinkButton>}
          example={t("emptyExample")}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        action={
          view.canExport ? (
            <a href={routes.api.exportFeedback(slug)} download className={buttonLook("secondary", "md")}>
              <Download />
              {t("export")}
            </a>
          ) : null
        }
      />
      <div className="grid gap-10">
        <SegmentedControl
          label={t("period")}
          items={periods.map((period) => ({
            href: routes.feedback(slug, { period, segment: query.segment }),
            label: t(`periods.${period}`),
            current: period === query.period,
          }))}
        />
        <Figures view={view} />
        {view.areas.some(({ score }) => score !== null) ? <AreaTable view={view} /> : null}
        <ResponseList slug={slug} query={query} view={view} />
      </div>
    </>
  );
}

import { Download } from "@/components/ui/icons";
import { getTranslations } from "next-intl/server";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { sides } from "@/db/enums";
import { periods } from "@/lib/calendar/periods";
import type { OffersReport as Report } from "@/lib/offers/report/queries";
import type { OffersQuery } from "@/lib/offers/report/schema";
import { routes } from "@/lib/platform/routes";
import { KindTable } from "./kind-table";
import { OpenOffers } from "./open-offers";

type Props = { slug: string; query: OffersQuery; view: Report };

/** What was offered in negotiations, what became of it, and what waits for an answer. */
export async function OffersReport({ slug, query, view }: Props) {
  const t = await getTranslations("offers");
  if (!view.begun)
    return (
      <>
        <PageHeader title={t("title")}>{t("about")}</PageHeader>
        <EmptyState
          sentence={t("empty")}
          action={<LinkButton href={routes.cases(slug)}>{t("emptyAction")}</LinkButton>}
          example={t("emptyExample")}
        />
      </>
    );
  return (
    <>
      <PageHeader
        title={t("title")}
        action={
          view.canExport ? (
            <a href={routes.api.exportOffers(slug, query)} download className={buttonLook("secondary", "md")}>
              <Download />
              {t("export")}
            </a>
          ) : null
        }
      >
        {t("about")}
      </PageHeader>
      <div className="grid gap-10">
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          <SegmentedControl
            label={t("period")}
            items={periods.map((period) => ({
              href: routes.offers(slug, { ...query, period }),
              label: t(`periods.${period}`),
              current: period === query.period,
            }))}
          />
          <SegmentedControl
            label={t("side")}
            items={[undefined, ...sides].map((side) => ({
              href: routes.offers(slug, { period: query.period, side }),
              label: t(`sides.${side ?? "both"}`),
              current: side === query.side,
            }))}
          />
        </div>
        {view.all.made === 0 ? <EmptyState sentence={t("none")} /> : <KindTable view={view} />}
        {view.all.made === 0 ? null : <OpenOffers slug={slug} view={view} />}
      </div>
    </>
  );
}

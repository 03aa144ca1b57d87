import { getTranslations } from "next-intl/server";
import { CaseFrame } from "@/components/cases/case-frame";
import { DatesEffect } from "@/components/cases/dates-effect";
import { DatesForm } from "@/components/cases/dates-form";
import { ExitCalendar } from "@/components/cases/exit-calendar";
import { LatePlan } from "@/components/replanning/late-plan";
import { LivePage } from "@/components/live/live-page";
import { LinkButton } from "@/components/ui/link-button";
import { previewDates } from "@/lib/cases/dating";
import { readInWorkspace } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";
import { loadReplan } from "@/lib/replanning/queries";
import { wantedIn } from "@/lib/replanning/schema";
import { queryOf, type SearchParams } from "@/lib/platform/search-params";

type Props = { params: Promise<{ workspace: string; caseId: string }>; searchParams: Promise<SearchParams> };

export default async function CaseDatesPage({ params, searchParams }: Props) {
  const { workspace: slug, caseId } = await params;
  const query = queryOf(await searchParams);
  const { preview, replan } = await readInWorkspace(slug, async (scope) => {
    const preview = await previewDates(scope, caseId, query);
    return preview && { preview, replan: await loadReplan(scope, preview.head, wantedIn(query)) };
  });
  const t = await getTranslations("cases.dates");
  const { head } = preview;
  return (
    <CaseFrame
      slug={slug}
      head={head}
      place="dates"
      title={t("title")}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-5">
        <div>
          <h2 className="text-xl">{t("title")}</h2>
          <p className="text-soft">{t("intro")}</p>
        </div>
        <LinkButton href={routes.case(slug, head.id)}>{t("back")}</LinkButton>
      </div>
      {preview.changed.length === 0 ? <LatePlan slug={slug} head={head} view={replan} /> : null}
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(16rem,21rem)_minmax(0,1fr)]">
        <DatesForm slug={slug} preview={preview} />
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <DatesEffect slug={slug} preview={preview} />
        </div>
        <ExitCalendar slug={slug} head={head} />
      </div>
    </CaseFrame>
  );
}

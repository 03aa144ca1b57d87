import { getTranslations } from "next-intl/server";
import { CaseFrame } from "@/components/cases/case-frame";
import { RecordSheet } from "@/components/decisions/record-sheet";
import { LivePage } from "@/components/live/live-page";
import { locales } from "@/db/enums";
import { loadDecisionRecord } from "@/lib/decisions/queries/record";
import { readInWorkspace } from "@/lib/platform/read";
import { queryOf, type SearchParams } from "@/lib/platform/search-params";

type Props = {
  params: Promise<{ workspace: string; caseId: string; decisionId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function DecisionRecordPage({ params, searchParams }: Props) {
  const { workspace: slug, caseId, decisionId } = await params;
  const say = queryOf(await searchParams).get("say");
  const paper = await readInWorkspace(slug, (scope) => loadDecisionRecord(scope, caseId, decisionId));
  const { head } = paper;
  const t = await getTranslations("decisions.paper");
  return (
    <CaseFrame
      slug={slug}
      head={head}
      place="decision"
      title={t("title")}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
    >
      <RecordSheet slug={slug} paper={paper} written={locales.find((locale) => locale === say) ?? head.reader.locale} />
    </CaseFrame>
  );
}

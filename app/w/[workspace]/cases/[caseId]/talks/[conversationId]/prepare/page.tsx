import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { CaseFrame } from "@/components/cases/case-frame";
import { PreparationSheet } from "@/components/conversations/prepare/preparation-sheet";
import { LivePage } from "@/components/live/live-page";
import { loadPreparation } from "@/lib/conversations/queries/preparing";
import { readInWorkspace } from "@/lib/platform/read";
import { queryOf, type SearchParams } from "@/lib/platform/search-params";
import { locales } from "@/db/enums";

type Props = {
  params: Promise<{ workspace: string; caseId: string; conversationId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function PreparePage({ params, searchParams }: Props) {
  const { workspace: slug, caseId, conversationId } = await params;
  const say = queryOf(await searchParams).get("say");
  const preparation = await readInWorkspace(slug, (scope) => loadPreparation(scope, caseId, conversationId));
  const { head } = preparation;
  const spoken = locales.find((locale) => locale === say) ?? preparation.clientLocale;
  const t = await getTranslations("conversations.prepare");
  return (
    <ClientMessages namespaces={["conversations", "tone"]} timeZone={head.reader.timeZone}>
      <CaseFrame
        slug={slug}
        head={head}
        place="talks"
        title={t("title")}
        live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
      >
        <PreparationSheet slug={slug} preparation={preparation} spoken={spoken} />
      </CaseFrame>
    </ClientMessages>
  );
}

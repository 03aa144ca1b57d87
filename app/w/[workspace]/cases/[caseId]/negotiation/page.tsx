import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { Negotiation } from "@/components/offers/negotiation-view";
import { CaseFrame } from "@/components/cases/case-frame";
import { LivePage } from "@/components/live/live-page";
import { loadNegotiation } from "@/lib/offers/queries";
import { loadCaseHead } from "@/lib/cases/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string }> };

export default async function NegotiationPage({ params }: Props) {
  const { workspace: slug, caseId } = await params;
  const { head, view } = await readInWorkspace(slug, async (scope) => {
    const found = await loadCaseHead(scope, caseId);
    return found && { head: found, view: await loadNegotiation(scope, found) };
  });
  const t = await getTranslations("negotiation");
  return (
    <CaseFrame
      slug={slug}
      head={head}
      place="negotiation"
      title={t("title")}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
    >
      <ClientMessages timeZone={head.reader.timeZone}>
        <Negotiation slug={slug} head={head} view={view} />
      </ClientMessages>
    </CaseFrame>
  );
}

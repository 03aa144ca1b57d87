import { getTranslations } from "next-intl/server";
import { LivePage } from "@/components/live/live-page";
import { PageHeader } from "@/components/ui/page-header";
import { WorkPage } from "@/components/work/work-page";
import { readInWorkspace } from "@/lib/platform/read";
import { loadWork } from "@/lib/work/queries";
import { parseCursor } from "@/lib/work/rules";

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export default async function MyWorkPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { after } = await searchParams;
  const cursor = parseCursor(typeof after === "string" ? after : undefined);
  const t = await getTranslations("work");
  const work = await readInWorkspace(slug, (scope) => loadWork(scope, cursor));
  const { overdue, today } = work.counts.free;
  return (
    <div className="page-start max-w-4xl">
      <PageHeader title={t("title")} action={<LivePage workspace={slug} since={work.readAt} me={work.me.id} />}>
        {overdue + today > 0 ? t("summary", { overdue, today }) : null}
      </PageHeader>
      <WorkPage slug={slug} work={work} />
    </div>
  );
}

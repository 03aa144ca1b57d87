import { Plus } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/action/client-messages";
import { CaseFilterForm } from "@/components/cases/case-filter";
import { CaseKeys } from "@/components/cases/case-keys";
import { CaseTable } from "@/components/cases/case-table";
import { LivePage } from "@/components/live/live-page";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { type CaseFilter, filterFrom, isNarrowed, queryFrom } from "@/lib/cases/filter";
import { type CaseList, listCases, mostCounted } from "@/lib/cases/queries/listing";
import { readInWorkspace } from "@/lib/platform/read";
import { queryOf, type SearchParams } from "@/lib/platform/search-params";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> };

export default async function CasesPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const filter = filterFrom(queryOf(await searchParams));
  const list = await readInWorkspace(slug, (scope) => listCases(scope, filter));
  const t = await getTranslations("cases");
  return (
    <div className="mx-auto max-w-7xl">
      <PageHeader
        title={t("listTitle")}
        action={
          list.canOpen ? (
            <LinkButton href={routes.newCase(slug)} variant="primary" icon={<Plus />}>
              {t("list.open")}
            </LinkButton>
          ) : null
        }
      />
      <CaseFilterForm slug={slug} filter={filter} list={list} />
      {list.rows.length === 0 ? (
        <Nothing slug={slug} filter={filter} list={list} />
      ) : (
        <ClientMessages namespaces={["lifecycle"]} timeZone={list.timeZone}>
          <CaseKeys people={list.canOpen ? list.people : []}>
            <CaseTable slug={slug} filter={filter} list={list} />
          </CaseKeys>
        </ClientMessages>
      )}
      <Foot slug={slug} filter={filter} list={list} />
      <LivePage workspace={slug} since={list.readAt} me={list.me} />
    </div>
  );
}

type PartProps = { slug: string; filter: CaseFilter; list: CaseList };

async function Nothing({ slug, filter, list }: PartProps) {
  const t = await getTranslations("cases.list");
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        sentence={filter.search ? t("nothingFor", { search: filter.search }) : t("nothing")}
        action={<LinkButton href={routes.cases(slug)}>{t("reset")}</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      sentence={t("empty")}
      action={list.canOpen ? <LinkButton href={routes.newCase(slug)}>{t("open")}</LinkButton> : null}
      example={t("emptyExample")}
    />
  );
}

async function Foot({ slug, filter, list }: PartProps) {
  const t = await getTranslations("cases.list");
  const { before, after, count, rows } = list;
  if (rows.length === 0) return null;
  return (
    <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pt-4 text-sm text-muted">
      <p>
        {count > mostCounted ? t("countMany", { count: mostCounted }) : t("count", { count })}
        {list.searchIsCapped ? <span className="ml-2 text-soon">{t("capped", { count: mostCounted })}</span> : null}
      </p>
      <p className="max-md:hidden pointer-coarse:hidden">
        {t.rich("keys", { key: (chunks: ReactNode) => <Kbd>{chunks}</Kbd> })}
      </p>
      {before || after ? (
        <nav aria-label={t("pages")} className="flex gap-2">
          <Turn href={before && routes.cases(slug, queryFrom(filter, { cursor: before }))}>{t("previous")}</Turn>
          <Turn href={after && routes.cases(slug, queryFrom(filter, { cursor: after }))}>{t("next")}</Turn>
        </nav>
      ) : null}
    </footer>
  );
}

function Turn({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href) return <span className="px-3 py-1.5">{children}</span>;
  return (
    <Link href={href} className="rounded-md px-3 py-1.5 font-medium text-accent hover:bg-hover">
      {children}
    </Link>
  );
}

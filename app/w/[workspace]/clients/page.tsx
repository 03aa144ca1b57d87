import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { ClientRows } from "@/components/clients/client-rows";
import { ClientSearch } from "@/components/clients/client-search";
import { NoClients } from "@/components/clients/no-clients";
import { LivePage } from "@/components/live/live-page";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadClientsPage } from "@/lib/clients/listing/queries";
import { cursorFrom, writeCursor } from "@/lib/clients/listing/rules";
import { readInWorkspace } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";
import { queryOf, type SearchParams } from "@/lib/platform/search-params";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> };

export default async function ClientsPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const query = queryOf(await searchParams);
  const search = (query.get("q") ?? "").slice(0, 100);
  const archived = query.get("archived") === "1";
  const after = cursorFrom(query.get("after"));
  const view = await readInWorkspace(slug, (scope) => loadClientsPage(scope, { search, archived, after }));
  const t = await getTranslations("clients");
  const here = { q: search, archived: archived ? "1" : undefined };
  return (
    <div className="mx-auto max-w-7xl">
      <PageHeader
        title={t("title")}
        action={
          <>
            {view.can.import ? <LinkButton href={routes.importClients(slug)}>{t("import")}</LinkButton> : null}
            {view.can.create ? (
              <LinkButton variant="primary" href={routes.newClient(slug)}>
                {t("add")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <ClientSearch slug={slug} search={search} archived={archived} />
      {view.rows.length > 0 ? (
        <ClientRows slug={slug} rows={view.rows} today={view.today} />
      ) : (
        <NoClients slug={slug} search={search} archived={archived} canCreate={view.can.create} />
      )}
      {view.moreHold ? <p className="pt-4 text-soft">{t("moreHold")}</p> : null}
      <nav aria-label={t("title")} className="flex flex-wrap gap-2 pt-4 empty:hidden">
        {after ? <LinkButton href={routes.clients(slug, here)}>{t("first")}</LinkButton> : null}
        {view.next ? (
          <LinkButton href={routes.clients(slug, { ...here, after: writeCursor(view.next) })}>{t("more")}</LinkButton>
        ) : null}
      </nav>
      <ClientMessages timeZone={view.workspace.timeZone}>
        <LivePage workspace={slug} since={view.readAt} me={view.me} />
      </ClientMessages>
    </div>
  );
}

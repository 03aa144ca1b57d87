import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { ImportClients } from "@/components/clients/importing/import-clients";
import { ImportColumns } from "@/components/clients/importing/import-columns";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { canImportClients } from "@/lib/clients/policy";
import { readInWorkspace } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ workspace: string }> };

export default async function ImportClientsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const view = await readInWorkspace(slug, async ({ workspace, actor }) => ({
    timeZone: workspace.timeZone,
    canImport: canImportClients(actor),
  }));
  const t = await getTranslations("clients");
  return (
    <div className="mx-auto grid max-w-7xl gap-2">
      <PageHeader
        title={t("importing.title")}
        trail={[{ href: routes.clients(slug), label: t("title") }]}
        trailLabel={t("title")}
      >
        {t("importing.intro")}
      </PageHeader>
      <div className="grid gap-10">
        {view.canImport ? (
          <ClientMessages namespaces={["clients"]} timeZone={view.timeZone}>
            <ImportClients slug={slug} />
          </ClientMessages>
        ) : (
          <Note>{t("importing.onlyViewer")}</Note>
        )}
        <div className="max-w-reading">
          <ImportColumns />
        </div>
      </div>
    </div>
  );
}

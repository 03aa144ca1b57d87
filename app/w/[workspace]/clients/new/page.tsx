import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { NewClient } from "@/components/clients/new-client";
import { PageHeader } from "@/components/ui/page-header";
import { canCreateClient } from "@/lib/clients/policy";
import { readInWorkspace } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ workspace: string }> };

export default async function NewClientPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { workspace, actor } = await readInWorkspace(slug, async ({ workspace: here, actor: me }) => ({
    workspace: here,
    actor: me,
  }));
  if (!canCreateClient(actor)) notFound();
  const t = await getTranslations("clients");
  return (
    <div className="mx-auto max-w-7xl">
      <PageHeader
        title={t("new.title")}
        trail={[{ href: routes.clients(slug), label: t("title") }]}
        trailLabel={t("title")}
      >
        {t("new.intro")}
      </PageHeader>
      <ClientMessages namespaces={["clients"]} timeZone={workspace.timeZone}>
        <NewClient slug={slug} locale={workspace.locale} />
      </ClientMessages>
    </div>
  );
}

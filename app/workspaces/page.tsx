import { getTranslations } from "next-intl/server";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { DeletedList } from "@/components/workspaces/deleted-list";
import { WorkspaceList } from "@/components/workspaces/workspace-list";
import { listDeletedMemberships } from "@/lib/platform/membership";
import { requirePerson } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";
import { listMyWorkspaces } from "@/lib/workspaces/queries";

export default async function WorkspacesPage() {
  const person = await requirePerson();
  const workspaces = await listMyWorkspaces(person.userId);
  const deleted = await listDeletedMemberships(person.userId);
  const t = await getTranslations("workspaces.list");
  const make = (
    <LinkButton variant="primary" href={routes.newWorkspace()}>
      {t("make")}
    </LinkButton>
  );
  return (
    <PlainFrame me={person} theme={person.theme}>
      <PageTitle names={[t("title")]} />
      <PageHeader title={t("title")} action={workspaces.length > 0 ? make : null} />
      {workspaces.length > 0 ? (
        <WorkspaceList workspaces={workspaces} />
      ) : (
        <EmptyState sentence={t("empty")} action={make} example={t("example")} />
      )}
      {deleted.length > 0 ? <DeletedList workspaces={deleted} /> : null}
    </PlainFrame>
  );
}

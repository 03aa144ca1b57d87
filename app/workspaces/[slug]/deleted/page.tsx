import { getLocale, getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { RestoreWorkspace } from "@/components/workspaces/restore-workspace";
import { dateOf, dateTimeOf } from "@/lib/calendar/words";
import { requirePerson } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";
import { listMyWorkspaces } from "@/lib/workspaces/queries";
import { loadDeleted } from "@/lib/workspaces/queries/deleting";

type Props = { params: Promise<{ slug: string }> };

/** What a member finds instead of a workspace that was deleted; once it is back, the workspace. */
export default async function DeletedWorkspacePage({ params }: Props) {
  const { slug } = await params;
  const person = await requirePerson();
  const deleted = await loadDeleted(person, slug, new Date());
  if (!deleted) {
    const mine = await listMyWorkspaces(person.userId);
    return mine.some((workspace) => workspace.slug === slug) ? redirect(routes.work(slug)) : notFound();
  }
  const t = await getTranslations("workspaces.deleted");
  const common = await getTranslations("common");
  const reader = { locale: await getLocale(), timeZone: deleted.timeZone };
  const { name, by, deletedAt, until, owners } = deleted;
  return (
    <PlainFrame me={person} theme={person.theme} namespaces={["workspaces"]}>
      <PageTitle names={[t("title")]} />
      <PageHeader title={t("title", { name })} />
      <div className="grid justify-items-start gap-4">
        <p>{t("text", { by: by ?? common("someone"), date: dateTimeOf(deletedAt, reader) })}</p>
        <p>{deleted.late ? t("late") : t("until", { date: dateOf(until, reader) })}</p>
        {deleted.canRestore || deleted.late ? null : <p>{t("ask", { names: owners.join(", ") })}</p>}
        {deleted.canRestore ? <RestoreWorkspace slug={slug} /> : null}
        <LinkButton href={routes.workspaces()}>{t("workspaces")}</LinkButton>
      </div>
    </PlainFrame>
  );
}

import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { OutboxList } from "@/components/workspaces/outbox-list";
import { SettingsHeader } from "@/components/workspaces/settings-header";
import { readInWorkspace } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";
import { loadOutbox } from "@/lib/workspaces/outbox/queries";

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export default async function OutboxPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const before = [(await searchParams).before].flat()[0];
  const view = await readInWorkspace(slug, async (scope) => {
    const page = await loadOutbox(scope, before);
    return page && { ...page, role: scope.actor.role, now: scope.now, timeZone: scope.workspace.timeZone };
  });
  const t = await getTranslations("workspaces.outbox");
  const last = view.mails.at(-1);
  return (
    <div className="page-start max-w-4xl">
      <SettingsHeader slug={slug} role={view.role} current="outbox" />
      <div className="grid gap-4">
        <p className="max-w-reading text-soft">{t("text")}</p>
        {view.hasServer ? null : <Note tone="soon">{t("noServer")}</Note>}
        {view.mails.length === 0 ? (
          <EmptyState sentence={t("empty")} example={t("example")} />
        ) : (
          <ClientMessages namespaces={["workspaces"]} timeZone={view.timeZone}>
            <OutboxList slug={slug} mails={view.mails} now={view.now} />
          </ClientMessages>
        )}
        <div className="flex gap-2">
          {before ? <LinkButton href={routes.outbox(slug)}>{t("newest")}</LinkButton> : null}
          {view.more && last ? (
            <LinkButton href={routes.outbox(slug, { before: last.id })}>{t("older")}</LinkButton>
          ) : null}
        </div>
      </div>
    </div>
  );
}

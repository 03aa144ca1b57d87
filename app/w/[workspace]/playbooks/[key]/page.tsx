import { getTranslations } from "next-intl/server";
import { PlaybookTasks } from "@/components/playbooks/playbook-tasks";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { canOpenCase } from "@/lib/cases/policy";
import { readInWorkspace } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";
import type { Scope } from "@/lib/platform/scope";
import { findPlaybook } from "@/lib/playbooks/builtin";

type Props = { params: Promise<{ workspace: string; key: string }> };

export default async function PlaybookPage({ params }: Props) {
  const { workspace: slug, key } = await params;
  const { playbook, locale, canOpen } = await readInWorkspace(slug, async (scope) => loadPlaybook(scope, key));
  const t = await getTranslations("playbooks");
  return (
    <div className="page-start max-w-5xl">
      <PageHeader
        title={playbook.name[locale]}
        trail={[{ href: routes.playbooks(slug), label: t("title") }]}
        trailLabel={t("list")}
        action={
          canOpen ? (
            <LinkButton href={routes.newCase(slug, { playbook: key })} variant="primary">
              {t("open")}
            </LinkButton>
          ) : null
        }
      >
        <p>{playbook.description[locale]}</p>
        <p className="pt-1 text-sm text-muted">
          {t("tasks", { count: playbook.tasks.length })} · {t("version", { version: playbook.version })}
        </p>
      </PageHeader>
      <PlaybookTasks playbook={playbook} locale={locale} />
    </div>
  );
}

function loadPlaybook(scope: Scope, key: string) {
  const playbook = findPlaybook(key);
  return playbook && { playbook, locale: scope.actor.locale, canOpen: canOpenCase(scope.actor) };
}

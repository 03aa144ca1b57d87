import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { ProfileSelect } from "@/components/cases/profile-select";
import { ProfileWords } from "@/components/cases/profile-words";
import { Section } from "@/components/shell/section";
import { Note } from "@/components/ui/note";
import { SettingsHeader } from "@/components/workspaces/settings-header";
import { guardProfiles } from "@/db/enums";
import { canChooseProfile } from "@/lib/cases/policy";
import { listPlaybookProfiles } from "@/lib/cases/queries/profiles";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string }> };

export default async function ConditionsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { playbooks, actor, timeZone } = await readInWorkspace(slug, async (scope) => ({
    playbooks: await listPlaybookProfiles(scope),
    actor: scope.actor,
    timeZone: scope.workspace.timeZone,
  }));
  const t = await getTranslations("lifecycle.profiles");
  const canChoose = canChooseProfile(actor);
  return (
    <div className="page-start max-w-4xl">
      <SettingsHeader slug={slug} role={actor.role} current="conditions" />
      {canChoose ? null : (
        <div className="mb-6">
          <Note>{t("readOnly")}</Note>
        </div>
      )}
      <div>
        <Section title={t("title")} text={t("text")}>
          <ClientMessages namespaces={["lifecycle"]} timeZone={timeZone}>
            <ul className="grid gap-5">
              {playbooks.map((playbook) => (
                <li key={playbook.key}>
                  <ProfileSelect playbook={playbook} canChoose={canChoose} />
                </li>
              ))}
            </ul>
          </ClientMessages>
        </Section>
        <Section title={t("meaning")} text={t("meaningText")}>
          <div className="grid gap-2">
            {guardProfiles.map((profile) => (
              <ProfileWords key={profile} profile={profile} locale={actor.locale} />
            ))}
          </div>
        </Section>
      </div>
    </div>
  );
}

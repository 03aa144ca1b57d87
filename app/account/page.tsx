import { getTranslations } from "next-intl/server";
import { DeleteAccount } from "@/components/accounts/delete-account";
import { Devices } from "@/components/accounts/devices";
import { EverywhereButton } from "@/components/accounts/everywhere-button";
import { NameForm } from "@/components/accounts/name-form";
import { PasswordForm } from "@/components/accounts/password-form";
import { PreferencesForm } from "@/components/accounts/preferences-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/shell/section";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listDevices } from "@/lib/accounts/queries";
import { requirePerson } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";

export default async function AccountPage() {
  const person = await requirePerson();
  const devices = await listDevices(person);
  const t = await getTranslations("accounts.account");
  const sessions = await getTranslations("accounts.sessions");
  const ending = await getTranslations("accounts.delete");
  return (
    <PlainFrame me={person} theme={person.theme} namespaces={["accounts"]}>
      <PageTitle names={[t("title")]} />
      <PageHeader title={t("title")} action={<LinkButton href={routes.workspaces()}>{t("workspaces")}</LinkButton>}>
        {t("signedInAs", { email: person.email })}
      </PageHeader>
      <Section title={t("profile")}>
        <NameForm name={person.name} />
      </Section>
      <Section title={t("preferences")} text={t("preferencesText")}>
        <PreferencesForm theme={person.theme} />
      </Section>
      <Section title={t("password")} text={t("passwordText")}>
        <PasswordForm email={person.email} />
      </Section>
      <Section title={sessions("title")} text={sessions("text")}>
        <div className="grid gap-4">
          <Devices devices={devices} now={new Date()} />
          <EverywhereButton />
        </div>
      </Section>
      <Section title={ending("title")} text={ending("text")}>
        <DeleteAccount email={person.email} />
      </Section>
    </PlainFrame>
  );
}

import { getTranslations } from "next-intl/server";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { PageHeader } from "@/components/ui/page-header";
import { CreateWorkspaceForm } from "@/components/workspaces/create-form";
import { requirePerson } from "@/lib/platform/read";
import { timeZones } from "@/lib/workspaces/rules";

export default async function NewWorkspacePage() {
  const person = await requirePerson();
  const t = await getTranslations("workspaces.create");
  return (
    <PlainFrame me={person} theme={person.theme} namespaces={["workspaces"]}>
      <PageTitle names={[t("title")]} />
      <PageHeader title={t("title")}>{t("text")}</PageHeader>
      <CreateWorkspaceForm timeZones={timeZones()} />
    </PlainFrame>
  );
}

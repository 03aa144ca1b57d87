import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { requestTheme } from "@/lib/platform/auth/request-locale";
import { currentPerson } from "@/lib/platform/auth/session";
import { listDeletedMemberships } from "@/lib/platform/membership";
import { routes } from "@/lib/platform/routes";
import { listMyWorkspaces } from "@/lib/workspaces/queries";

/** Where everyone arrives: the work, the choice of a workspace, or what this is. */
export default async function StartPage() {
  const person = await currentPerson();
  if (person) {
    const [first, second] = await listMyWorkspaces(person.userId);
    if (!first) {
      const deleted = await listDeletedMemberships(person.userId);
      redirect(deleted.length > 0 ? routes.workspaces() : routes.newWorkspace());
    }
    redirect(second ? routes.workspaces() : routes.work(first.slug));
  }
  const t = await getTranslations("accounts.start");
  return (
    <PlainFrame me={null} theme={await requestTheme()}>
      <PageTitle names={[]} />
      <div className="grid justify-items-start gap-5 pt-[10vh]">
        <h1 className="max-w-lg text-2xl">{t("title")}</h1>
        <p className="max-w-xl font-serif text-lg text-soft">{t("what")}</p>
        <p className="max-w-xl font-serif text-lg text-soft">{t("why")}</p>
        <div className="flex flex-wrap gap-2 pt-2">
          <LinkButton variant="primary" href={routes.signIn()}>
            {t("signIn")}
          </LinkButton>
          <LinkButton href={routes.signUp()}>{t("signUp")}</LinkButton>
        </div>
      </div>
    </PlainFrame>
  );
}

import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/platform/routes";

export default async function NotFoundInWorkspace() {
  const t = await getTranslations("common.notFound");
  return (
    <div className="page-start flex max-w-reading flex-col items-start gap-4 py-16">
      <PageTitle names={[t("title")]} />
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="text-soft">{t("text")}</p>
      <LinkButton href={routes.home()}>{t("home")}</LinkButton>
    </div>
  );
}

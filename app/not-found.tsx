import { getTranslations } from "next-intl/server";
import { buttonLook } from "@/components/ui/button-look";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/platform/routes";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <main className="mx-auto flex min-h-dvh max-w-reading flex-col items-start justify-center gap-4 px-6">
      <PageTitle names={[t("title")]} />
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="text-soft">{t("text")}</p>
      {/* A plain link: this page travels with every other, the client's form too. */}
      <a href={routes.home()} className={buttonLook("secondary", "md")}>
        {t("home")}
      </a>
    </main>
  );
}

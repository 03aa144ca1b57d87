import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { listDemoPeople } from "@/lib/accounts/queries";
import { requestTheme } from "@/lib/platform/auth/request-locale";
import { currentPerson } from "@/lib/platform/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";

type Props = { searchParams: Promise<{ next?: string | string[]; email?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = safeNext([asked.next].flat()[0]);
  if (await currentPerson()) redirect(next ?? routes.home());
  const t = await getTranslations("accounts.signIn");
  return (
    <PlainFrame me={null} theme={await requestTheme()} namespaces={["accounts"]} slim>
      <PageTitle names={[t("title")]} />
      <h1 className="mb-6 text-2xl">{t("title")}</h1>
      <SignInForm
        next={next ?? routes.home()}
        email={[asked.email].flat()[0]?.slice(0, 254) ?? ""}
        demoPeople={await listDemoPeople(await getLocale())}
      />
      <p className="mt-8 text-soft">
        {t("new")}{" "}
        <Link href={routes.signUp(next)} className="text-accent underline">
          {t("create")}
        </Link>
      </p>
      <p className="mt-3">
        <Link href={routes.noticeCalculator()} className="text-accent underline">
          {t("calculator")}
        </Link>
      </p>
    </PlainFrame>
  );
}

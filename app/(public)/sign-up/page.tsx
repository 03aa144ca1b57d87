import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { requestTheme } from "@/lib/platform/auth/request-locale";
import { currentPerson } from "@/lib/platform/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = safeNext([(await searchParams).next].flat()[0]);
  if (await currentPerson()) redirect(next ?? routes.home());
  const t = await getTranslations("accounts.signUp");
  return (
    <PlainFrame me={null} theme={await requestTheme()} namespaces={["accounts"]} slim>
      <PageTitle names={[t("title")]} />
      <h1 className="mb-6 text-2xl">{t("title")}</h1>
      <SignUpForm next={next ?? routes.home()} />
      <p className="mt-8 text-soft">
        {t("known")}{" "}
        <Link href={routes.signIn(next)} className="text-accent underline">
          {t("signIn")}
        </Link>
      </p>
    </PlainFrame>
  );
}

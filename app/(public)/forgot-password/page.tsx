import { getTranslations } from "next-intl/server";
import { ForgotForm } from "@/components/accounts/forgot-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { requestTheme } from "@/lib/platform/auth/request-locale";
import { currentPerson } from "@/lib/platform/auth/session";

export default async function ForgotPasswordPage() {
  const t = await getTranslations("accounts.forgot");
  return (
    <PlainFrame me={await currentPerson()} theme={await requestTheme()} namespaces={["accounts"]} slim>
      <PageTitle names={[t("title")]} />
      <ForgotForm />
    </PlainFrame>
  );
}

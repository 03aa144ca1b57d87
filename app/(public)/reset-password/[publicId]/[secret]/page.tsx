import { getTranslations } from "next-intl/server";
import { ResetForm } from "@/components/accounts/reset-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { findPasswordReset } from "@/lib/accounts/queries";
import { requestTheme } from "@/lib/platform/auth/request-locale";
import { currentPerson } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ publicId: string; secret: string }> };

export default async function ResetPasswordPage({ params }: Props) {
  const { publicId, secret } = await params;
  const reset = await findPasswordReset(publicId, secret);
  const t = await getTranslations("accounts.reset");
  return (
    <PlainFrame me={await currentPerson()} theme={await requestTheme()} namespaces={["accounts"]} slim>
      <PageTitle names={[t("title")]} />
      <ResetForm publicId={publicId} secret={secret} email={reset?.email ?? ""} state={reset?.state ?? "unknown"} />
    </PlainFrame>
  );
}

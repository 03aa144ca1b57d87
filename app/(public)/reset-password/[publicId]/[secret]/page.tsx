import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResetForm } from "@/components/accounts/reset-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { findPasswordReset } from "@/lib/accounts/queries";
import { requestTheme } from "@/lib/platform/auth/request-locale";
import { currentPerson } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ publicId: string; secret: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.reset"))("title") };
}

export default async function ResetPasswordPage({ params }: Props) {
  const { publicId, secret } = await params;
  const reset = await findPasswordReset(publicId, secret);
  return (
    <PlainFrame me={await currentPerson()} theme={await requestTheme()} namespaces={["accounts"]} slim>
      <ResetForm publicId={publicId} secret={secret} email={reset?.email ?? ""} state={reset?.state ?? "unknown"} />
    </PlainFrame>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotForm } from "@/components/accounts/forgot-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { requestTheme } from "@/lib/platform/auth/request-locale";
import { currentPerson } from "@/lib/platform/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.forgot"))("title") };
}

export default async function ForgotPasswordPage() {
  return (
    <PlainFrame me={await currentPerson()} theme={await requestTheme()} namespaces={["accounts"]} slim>
      <ForgotForm />
    </PlainFrame>
  );
}

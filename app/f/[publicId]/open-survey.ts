import "server-only";
import { cookies } from "next/headers";
import type { Locale } from "@/db/enums";
import { requestLocale } from "@/lib/platform/auth/request-locale";
import { loadSurvey } from "@/lib/feedback/answering/queries";
import { asLocale, localeCookie } from "@/lib/platform/i18n/locales";
import { inLink, linkCookie } from "@/lib/platform/link";

/** What the link in this browser's cookie leads to. Null: nothing, or not with this secret. */
export async function openSurvey(publicId: string) {
  const secret = (await cookies()).get(linkCookie("feedback", publicId))?.value ?? "";
  return inLink("feedback", publicId, secret, async (scope) => {
    const survey = await loadSurvey(scope);
    return survey && { survey, workspace: scope.workspace };
  });
}

/** The language of the client's page: the one chosen on it, else the contact's, else the browser's. */
export async function pageLocale(asked: Locale | undefined): Promise<Locale> {
  return asLocale((await cookies()).get(localeCookie)?.value) ?? asked ?? (await requestLocale());
}

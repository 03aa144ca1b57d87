import { type NextRequest, NextResponse } from "next/server";
import { loadSurvey } from "@/lib/feedback/answering/queries";
import { localeCookie } from "@/lib/platform/i18n/locales";
import { inLink, linkCookie } from "@/lib/platform/link";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";

type Context = { params: Promise<{ publicId: string; secret: string }> };

const daySeconds = 86_400;

/**
 * Exchanges the secret in the address for a cookie. It uses nothing up: mail scanners open links too.
 * A pair that fits nothing leads to the same page, which says what helps.
 */
export async function GET(request: NextRequest, { params }: Context) {
  const { publicId, secret } = await params;
  const answer = new NextResponse(null, { status: 303, headers: { location: routes.feedbackForm(publicId) } });
  answer.headers.set("cache-control", "no-store");
  const survey = await inLink("feedback", publicId, secret, loadSurvey);
  if (!survey) return answer;
  const name = linkCookie("feedback", publicId);
  const lasting = { httpOnly: true, secure: env.APP_URL.startsWith("https:"), sameSite: "lax", path: "/" } as const;
  const untilExpiry = Math.floor((survey.link.expiresAt.getTime() - Date.now()) / 1000);
  const openedBefore = request.cookies.get(name)?.value === secret;
  answer.cookies.set(name, secret, { ...lasting, maxAge: Math.max(untilExpiry, daySeconds) });
  if (!openedBefore) answer.cookies.set(localeCookie, survey.locale, { ...lasting, maxAge: 365 * daySeconds });
  return answer;
}

import { type NextRequest, NextResponse } from "next/server";
import { asLocale, localeCookie } from "@/lib/platform/i18n/locales";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";

type Context = { params: Promise<{ publicId: string }> };

/** Goes on in another language: remembered in this browser, nothing else changes. */
export async function GET(request: NextRequest, { params }: Context) {
  const { publicId } = await params;
  const query = request.nextUrl.searchParams;
  const step = query.get("step") === "2" ? { step: "2" } : {};
  const answer = new NextResponse(null, { status: 303, headers: { location: routes.feedbackForm(publicId, step) } });
  answer.headers.set("cache-control", "no-store");
  const locale = asLocale(query.get("to"));
  const secure = env.APP_URL.startsWith("https:");
  const yearSeconds = 365 * 86_400;
  if (locale) {
    answer.cookies.set(localeCookie, locale, {
      httpOnly: true,
      secure,
      sameSite: "lax",
      path: "/",
      maxAge: yearSeconds,
    });
  }
  return answer;
}

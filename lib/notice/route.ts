import "server-only";
import { headers } from "next/headers";
import { locales } from "@/db/enums";
import { latestNotice } from "@/lib/notice/reverse";
import { computeNotice } from "@/lib/notice/rules";
import { noticeQuestion } from "@/lib/notice/schema";
import { type SayStep, stepSentence } from "@/lib/notice/sentences";
import { withinLimit } from "@/lib/platform/action/rate-limit";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { networkOf } from "@/lib/platform/request";

const mostCharacters = 20_000;

/** Answers one question about a notice period. Public, keeps nothing, has no effect: any site may ask. */
export async function answerNoticeQuestion(request: Request): Promise<Response> {
  const network = networkOf(await headers());
  if (!(await withinLimit("tools.notice", network, network === "direct" ? 1200 : 120, 60)))
    return problem(429, "Too many questions at once. Try again in a minute.");
  const text = await request.text();
  if (text.length > mostCharacters) return problem(400, "The question is too long.");
  const question = noticeQuestion.safeParse(readJson(text));
  if (!question.success) {
    const fields = question.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
    return problem(400, "This is not a question the calculator can answer.", fields);
  }
  const { rule, input, reverse } = question.data;
  const { result, steps } = computeNotice(rule, input);
  const working = locales.map((locale) => {
    const say = translatorFor(locale, "notice.steps") as unknown as SayStep;
    return [locale, steps.map((step) => stepSentence(say, locale, step))];
  });
  return answer(200, {
    result,
    ...(reverse ? { reverse: latestNotice(rule, reverse.desiredEnd) } : {}),
    steps: Object.fromEntries(working) as Record<string, string[]>,
  });
}

/** What was sent, or nothing when it is not JSON: then it is no question either. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const problem = (status: number, message: string, fields?: { field: string; message: string }[]) =>
  answer(status, { error: { message, ...(fields ? { fields } : {}) } });

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

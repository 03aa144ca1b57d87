import "server-only";
import { fieldText } from "@/lib/platform/text";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { LinkPurpose, Locale } from "@/db/enums";
import { requestLocale } from "@/lib/platform/auth/request-locale";
import { inLink, linkCookie } from "@/lib/platform/link";
import { networkOf, requestIsOurs } from "@/lib/platform/request";
import type { LinkScope, Recorded } from "@/lib/platform/scope";
import { answerTo } from "./faults";
import { parseInput } from "./parse";
import { withinLimit } from "./rate-limit";
import type { ActionResult } from "./result";
import { writeTrace } from "./trace";

type Spec<Schema extends z.ZodType, Subject, Data> = {
  name: `link.${string}`;
  purpose: LinkPurpose;
  /** Parses an object made of the form's fields: a field that was sent twice is an array. */
  input: Schema;
  /** What the link leads to. Null: not there. Expired and revoked links arrive here too: the rules answer for them. */
  subject: (scope: LinkScope) => Promise<Subject | null>;
  run: (scope: LinkScope, subject: Subject, input: z.output<Schema>) => Promise<Data>;
  /** Where the browser goes next: forms work without JavaScript. */
  next?: (publicId: string, data: Data) => string;
  perMinute?: number;
};

export type LinkAction<Data> = (previous: unknown, form: FormData) => Promise<ActionResult<Data>>;

/** The door of the holder of a secret link: no session, the secret from the cookie that the first opening set. */
export function linkAction<Schema extends z.ZodType, Subject, Data>(
  spec: Spec<Schema, Subject, Data>,
): LinkAction<Data> {
  const action = async (_previous: unknown, form: FormData): Promise<ActionResult<Data>> => {
    try {
      const publicId = form instanceof FormData ? fieldText(form, "link") : "";
      const answer = await admit(spec, publicId, form);
      if (answer.ok && spec.next) redirect(spec.next(publicId, answer.data));
      return answer;
    } catch (fault) {
      return { ok: false, error: await answerTo(fault, spec.name) };
    }
  };
  return Object.assign(action, { door: "link", action: spec.name });
}

async function admit<Schema extends z.ZodType, Subject, Data>(
  spec: Spec<Schema, Subject, Data>,
  publicId: string,
  form: FormData,
): Promise<ActionResult<Data>> {
  if (!(await requestIsOurs()) || publicId === "") return { ok: false, error: { code: "not_found" } };
  const network = networkOf(await headers());
  const within =
    (await withinLimit(spec.name, publicId, spec.perMinute ?? 60, 60)) &&
    (await withinLimit(`${spec.name}.network`, network, network === "direct" ? 1200 : 120, 60));
  if (!within) return { ok: false, error: { code: "too_many" } };
  const locale: Locale = await requestLocale();
  const secret = (await cookies()).get(linkCookie(spec.purpose, publicId))?.value ?? "";
  const answer = await inLink(spec.purpose, publicId, secret, async (scope): Promise<ActionResult<Data>> => {
    const recorded: Recorded[] = [];
    const linkScope = {
      ...scope,
      record: (kind: Recorded["kind"], facts: Recorded["facts"]) => recorded.push({ kind, facts }),
    };
    const subject = await spec.subject(linkScope);
    if (subject === null) return { ok: false, error: { code: "not_found" } };
    const input = parseInput(spec.input, fieldsOf(form), locale);
    if (!input.ok) return { ok: false, error: { code: "invalid", fields: input.fields } };
    const data = await spec.run(linkScope, subject, input.value);
    await writeTrace(scope.tx, scope.workspace.id, { kind: "link", id: scope.link.id }, scope.now, recorded);
    return { ok: true, data };
  });
  return answer ?? { ok: false, error: { code: "not_found" } };
}

/** The fields of a form as an object; framework fields left out, repeated ones as arrays. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$") || key === "link") continue;
    const values = form.getAll(key);
    fields[key] = values.length > 1 ? values : values[0];
  }
  return fields;
}

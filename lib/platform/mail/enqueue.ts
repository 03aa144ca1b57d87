import "server-only";
import type { Tx } from "@/db/client";
import type { Locale } from "@/db/enums";
import { env } from "@/lib/platform/env";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { headerName, normalEmail } from "./address";
import { type CalendarPart, mailKind, type MailPayload, type Person } from "./payload";
import { renderMail } from "./templates";
import type { MailTemplate, MailValues } from "./values";

export type NewMail<Template extends MailTemplate> = {
  /** Null for what belongs to an account and to no workspace. */
  workspaceId: string | null;
  /** The case it is about, if any. */
  caseId?: string;
  template: Template;
  to: Person;
  locale: Locale;
  values: GivenValues<Template>;
  /** Who reads the answers. Without it nobody does. */
  replyTo?: Person;
  /** An entry for the reader's calendar. */
  calendar?: CalendarPart;
  dedupe?: string;
  runAt?: Date;
  /** Also while the workspace is deleted. */
  whileDeleted?: true;
};

/** The values of a template with a path of ours instead of an address, so that no mail leads anywhere else. */
export type GivenValues<Template extends MailTemplate> = Omit<MailValues[Template], "url" | "canReply"> &
  ("url" extends keyof MailValues[Template] ? { path: string } : object);

/** Writes a mail now and sends it after the commit of this transaction. */
export async function enqueueMail<Template extends MailTemplate>(tx: Tx, mail: NewMail<Template>): Promise<void> {
  const { workspaceId, caseId, dedupe, runAt, whileDeleted } = mail;
  await enqueue(tx, {
    workspaceId,
    ...(caseId === undefined ? {} : { caseId }),
    kind: mailKind,
    payload: writeMail(mail),
    ...(dedupe === undefined ? {} : { dedupe }),
    ...(runAt === undefined ? {} : { runAt }),
    ...(whileDeleted ? { whileDeleted } : {}),
  });
}

/** The mail as it waits in the outbox. Refuses an address that is none: callers have checked what people typed. */
export function writeMail<Template extends MailTemplate>(mail: NewMail<Template>): MailPayload {
  const { template, values, locale, replyTo } = mail;
  const url = "path" in values && typeof values.path === "string" ? { url: ourAddress(values.path) } : {};
  const complete = completed<Template>({ ...values, ...url, canReply: replyTo !== undefined });
  return {
    ...renderMail(template, complete, locale),
    template,
    to: safePerson(mail.to),
    sender: "firm" in values && typeof values.firm === "string" ? headerName(values.firm) : null,
    replyTo: replyTo ? safePerson(replyTo) : null,
    ...(mail.calendar ? { calendar: mail.calendar } : {}),
    ...("entries" in values && Array.isArray(values.entries) ? { entries: values.entries } : {}),
  };
}

/** Given values differ from a template's by exactly what is added before this is called. */
const completed = <Template extends MailTemplate>(values: object) => values as MailValues[Template];

function ourAddress(path: string): string {
  const origin = new URL(env.APP_URL).origin;
  const url = new URL(path, origin);
  if (!path.startsWith("/") || url.origin !== origin) throw new Error("a mail may only lead to a page of ours");
  return url.href;
}

function safePerson({ name, address }: Person): Person {
  const normal = normalEmail(address);
  if (normal === null) throw new Error("not an e-mail address");
  return { name: headerName(name), address: normal };
}

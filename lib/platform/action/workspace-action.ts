import "server-only";
import { refresh } from "next/cache";
import { z } from "zod";
import type { Permission } from "@/lib/platform/permissions";
import { currentPerson, type Person } from "@/lib/platform/auth/session";
import { defaultLocale } from "@/lib/platform/i18n/locales";
import { inMembersWorkspace } from "@/lib/platform/membership";
import { requestIsOurs } from "@/lib/platform/request";
import type { Actor, Recorded, Scope, WriteScope } from "@/lib/platform/scope";
import { answerTo } from "./faults";
import { once } from "./idempotency";
import { parseInput } from "./parse";
import { withinLimit } from "./rate-limit";
import { NotFound } from "./refusal";
import type { ActionError, ActionResult, WorkspaceAction, WorkspaceCall } from "./result";
import { writeTrace } from "./trace";

type Spec<Schema extends z.ZodType, Subject, Data> = {
  /** The name of the permission it needs, and of the limit it counts against. */
  name: Permission;
  input: Schema;
  /** The record it is about, looked up inside the workspace. Null: the person is told it is not there. */
  subject: (scope: Scope, input: z.output<Schema>) => Promise<Subject | null>;
  can: (actor: Actor, subject: Subject) => boolean;
  run: (scope: WriteScope, subject: Subject, input: z.output<Schema>) => Promise<Data>;
  /** The answer carries a secret, so it is never kept for a repeat: the rules judge the repeat anew. */
  keepsNoAnswer?: true;
  /** At most so many times a minute per person; 120 unless said. */
  perMinute?: number;
};

const call = z.object({ workspace: z.string().max(100), input: z.unknown(), key: z.uuid().optional() });

/** The door of everything a member changes. Order: who, what, how often, where, which record, may they, once, write, trace. */
export function workspaceAction<Schema extends z.ZodType, Subject, Data>(
  spec: Spec<Schema, Subject, Data>,
): WorkspaceAction<z.input<Schema>, Data> {
  const action = async (sent: WorkspaceCall<z.input<Schema>>): Promise<ActionResult<Data>> => {
    try {
      const answer = await admit(spec, sent);
      if (answer.ok) refresh();
      return answer;
    } catch (fault) {
      return { ok: false, error: await answerTo(fault, spec.name) };
    }
  };
  return Object.assign(action, { door: "workspace", action: spec.name, input: spec.input });
}

async function admit<Schema extends z.ZodType, Subject, Data>(
  spec: Spec<Schema, Subject, Data>,
  sent: unknown,
): Promise<ActionResult<Data>> {
  if (!(await requestIsOurs())) return refused({ code: "not_found" });
  const person = await currentPerson();
  if (!person) return refused({ code: "signed_out" });
  const envelope = call.safeParse(sent);
  if (!envelope.success) return refused({ code: "not_found" });
  const input = parseInput(spec.input, envelope.data.input, person.locale ?? defaultLocale);
  if (!input.ok) return refused({ code: "invalid", fields: input.fields });
  if (!(await withinLimit(spec.name, person.userId, spec.perMinute ?? 120, 60))) return refused({ code: "too_many" });
  return carryOut(spec, person, envelope.data.workspace, envelope.data.key, input.value);
}

async function carryOut<Schema extends z.ZodType, Subject, Data>(
  spec: Spec<Schema, Subject, Data>,
  person: Person,
  slug: string,
  key: string | undefined,
  input: z.output<Schema>,
): Promise<ActionResult<Data>> {
  const answer = await inMembersWorkspace(person, slug, async (scope): Promise<ActionResult<Data>> => {
    const subject = await spec.subject(scope, input);
    if (subject === null) throw new NotFound();
    if (!spec.can(scope.actor, subject)) return refused({ code: "forbidden" });
    const work = () => write(spec, scope, subject, input);
    return {
      ok: true,
      data: key && !spec.keepsNoAnswer ? await once(scope, key, spec.name, input, work) : await work(),
    };
  });
  return answer ?? refused({ code: "not_found" });
}

async function write<Schema extends z.ZodType, Subject, Data>(
  spec: Spec<Schema, Subject, Data>,
  scope: Scope,
  subject: Subject,
  input: z.output<Schema>,
): Promise<Data> {
  const recorded: Recorded[] = [];
  const data = await spec.run({ ...scope, record: (kind, facts) => recorded.push({ kind, facts }) }, subject, input);
  if (recorded.length === 0) throw new Error(`${spec.name} changed something without leaving a trace`);
  await writeTrace(scope.tx, scope.workspace.id, { kind: "member", id: scope.actor.userId }, scope.now, recorded);
  return data;
}

const refused = (error: ActionError): { ok: false; error: ActionError } => ({ ok: false, error });

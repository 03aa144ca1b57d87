import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import type { Database } from "@/db/client";
import type { Locale } from "@/db/enums";
import { requestLocale } from "@/lib/platform/auth/request-locale";
import { currentPerson, type Person } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/database";
import { networkOf, requestIsOurs } from "@/lib/platform/request";
import { answerTo } from "./faults";
import { parseInput } from "./parse";
import { withinLimit } from "./rate-limit";
import type { AccountAction, ActionResult } from "./result";

export type AccountScope<Who> = { db: Database; person: Who; locale: Locale; now: Date };

type Spec<Schema extends z.ZodType, Data, Who> = {
  name: `account.${string}`;
  input: Schema;
  run: (scope: AccountScope<Who>, input: z.output<Schema>) => Promise<Data>;
  perMinute?: number;
  /** A second, slower limit, for what tells something to who asks often. */
  perHour?: number;
};

const call = z.object({ input: z.unknown() });

/** The door of what a signed-in person changes outside any workspace. */
export const accountAction = <Schema extends z.ZodType, Data>(spec: Spec<Schema, Data, Person>) => door(spec, asPerson);

/** The same door for people who are not signed in yet: signing up, asking for a new password. */
export const visitorAction = <Schema extends z.ZodType, Data>(spec: Spec<Schema, Data, Person | null>) =>
  door(spec, async () => ({ person: await currentPerson() }));

async function asPerson() {
  const person = await currentPerson();
  return person ? { person } : null;
}

function door<Schema extends z.ZodType, Data, Who extends Person | null>(
  spec: Spec<Schema, Data, Who>,
  who: () => Promise<{ person: Who } | null>,
): AccountAction<z.input<Schema>, Data> {
  const action = async (sent: { input: z.input<Schema> }): Promise<ActionResult<Data>> => {
    try {
      if (!(await requestIsOurs())) return { ok: false, error: { code: "not_found" } };
      const met = await who();
      if (!met) return { ok: false, error: { code: "signed_out" } };
      const envelope = call.safeParse(sent);
      if (!envelope.success) return { ok: false, error: { code: "not_found" } };
      const locale = await requestLocale();
      const input = parseInput(spec.input, envelope.data.input, locale);
      if (!input.ok) return { ok: false, error: { code: "invalid", fields: input.fields } };
      if (!(await allowed(spec, met.person))) return { ok: false, error: { code: "too_many" } };
      const data = await spec.run({ db: database(), person: met.person, locale, now: new Date() }, input.value);
      refresh();
      return { ok: true, data };
    } catch (fault) {
      return { ok: false, error: await answerTo(fault, spec.name) };
    }
  };
  return Object.assign(action, { door: "account", action: spec.name, input: spec.input });
}

async function allowed<Schema extends z.ZodType, Data, Who extends Person | null>(
  spec: Spec<Schema, Data, Who>,
  person: Who,
) {
  const network = networkOf(await headers());
  const who = person ? person.userId : network;
  const times = !person && network === "direct" ? 20 : 1;
  if (!(await withinLimit(spec.name, who, (spec.perMinute ?? 30) * times, 60))) return false;
  if (spec.perHour === undefined) return true;
  return withinLimit(`${spec.name}.hour`, who, spec.perHour * times, 3600);
}

import "./request";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import type { z } from "zod";
import { connect } from "@/db/client";
import { differences, fingerprints } from "@/db/testing/fingerprint";
import { makers } from "@/db/testing/make";
import { accountRows, actionRows, linkRows, visitorRows } from "@/e2e/matrix/action-rows";
import { makeSubjects } from "@/e2e/matrix/subjects";
import { makeAsked } from "@/lib/feedback/testing/world";
import { parseInput } from "@/lib/platform/action/parse";
import { hashPassword } from "@/lib/platform/auth/password";
import { database } from "@/lib/platform/database";
import { holding, signedIn } from "./as";
import { type Attack, attacksOn, brokenCalls } from "./hostile";
import { leftOut } from "./left-out";

type Answer = { ok: boolean; error?: { code: string } };
type Action = { (...sent: unknown[]): Promise<Answer>; door: string; action: string; input: z.ZodType };

const isAction = (found: unknown): found is Action => typeof found === "function" && "door" in found;

const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) =>
  /(^|\/)actions\.ts$/.test(path),
);
const modules = await Promise.all(files.map((path): Promise<object> => import(resolve("lib", path))));
const actions = new Map(
  modules.flatMap((found) => Object.entries(found)).filter((entry): entry is [string, Action] => isAction(entry[1])),
);

const make = makers(database());
const fingerprint = fingerprints(connect(inject("ownerUrl"), 1).db);

test("every action of the product is attacked here", () => {
  const named = [...Object.keys(actionRows), ...Object.keys(accountRows), ...Object.keys(visitorRows), ...linkRows];
  expect(named.toSorted()).toEqual([...actions.keys()].toSorted());
});

const actionNamed = (name: string): Action => {
  const action = actions.get(name);
  if (!action) throw new Error(`there is no ${name}`);
  return action;
};

async function makeFirm() {
  const owner = await make.makeMember({ role: "owner" });
  const { workspace } = owner;
  const target = await make.makeMember({ role: "viewer", workspace });
  const removed = await make.makeMember({ role: "viewer", workspace, removed: true });
  const where = { workspace, author: owner.userId, target: target.userId, removed: removed.userId };
  return { owner, where };
}

/** A limit is not what is tried here. */
const forgetLimit = (name: string, who: string) =>
  database().execute(
    sql`delete from rate_limits where key = ${createHash("sha256").update(`${name}|${who}`).digest("hex")}`,
  );

/** Attacks on the fields a right input has, and on those it may have and leaves out. */
const attacksFor = ({ input: schema }: Action, input: object): Attack[] => [
  ...attacksOn(input),
  ...leftOut(schema, input).flatMap(({ path, sample, put }) => attacksOn(sample, path, put)),
];

const throughTheDoor = 8;

/** What the door's own reader refuses goes no further: the door itself is asked about the first few of it, and of all else. */
function worthAsking({ input: schema }: Action) {
  let refused = 0;
  return ({ input }: Attack) => parseInput(schema, input, "en").ok || refused++ < throughTheDoor;
}

const short = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 120);

test.each(Object.entries(actionRows))("%s takes nothing that nobody means", async (name, row) => {
  const action = actionNamed(name);
  const { owner, where } = await makeFirm();
  const workspace = where.workspace.slug;
  let subjects = await makeSubjects(make, where);
  let before = await fingerprint([where.workspace.id]);
  const wrong: string[] = [];
  const settle = async (told: string) => {
    const after = await fingerprint([where.workspace.id]);
    if (differences(before, after).length > 0) wrong.push(`${told}: changed ${differences(before, after).join(", ")}`);
  };
  await signedIn(owner, async () => {
    for (const call of brokenCalls) {
      const { error } = await action(call);
      if (!["not_found", "invalid"].includes(error?.code ?? "ok")) wrong.push(`${short(call)}: ${error?.code ?? "ok"}`);
    }
    const worth = worthAsking(action);
    let attacks = attacksFor(action, row.input(subjects));
    for (let at = 0; at < attacks.length; at++) {
      const attack = attacks[at];
      if (!attack || !worth(attack)) continue;
      await forgetLimit(action.action, owner.userId);
      const answer = await action({ workspace, input: attack.input });
      if (answer.error?.code === "unexpected" || answer.error?.code === "too_many")
        wrong.push(`${attack.name}: ${answer.error.code}`);
      if (!answer.ok) continue;
      if (attack.never) wrong.push(`${attack.name}: taken`);
      subjects = await makeSubjects(make, where);
      attacks = attacksFor(action, row.input(subjects));
      before = await fingerprint([where.workspace.id]);
      if (row.endsMembership) return;
    }
    await settle("all that was refused");
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (input) => {
        const { error } = await action({ workspace, input });
        if (error?.code !== "invalid") wrong.push(`${short(input)}: ${error?.code ?? "ok"}`);
      }),
      { numRuns: 10 },
    );
    await settle("what was drawn by lot");
  });
  expect(wrong).toEqual([]);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

/** A right input for every door without a workspace. */
const wellMeant: Record<string, object> = {
  preferAction: { locale: "en", theme: "dark" },
  signUpAction: { name: "Marta", email: "marta@example.com", password: "a quiet password", locale: "en" },
  forgotPasswordAction: { email: "marta@example.com" },
  resetPasswordAction: { publicId: "AAAAAAAA", secret: "x", password: "a quiet password" },
  changePasswordAction: { current: "wrong", next: "a quiet password" },
  renameAction: { name: "Olga" },
  endSessionAction: { sessionId: "00000000-0000-7000-8000-000000000000" },
  createWorkspaceAction: { name: "Firm", slug: "a-firm", timeZone: "Europe/Warsaw", calendar: "PL", locale: "en" },
  acceptInvitationAction: { publicId: "AAAAAAAA", secret: "x" },
  joinAction: { publicId: "AAAAAAAA", secret: "x", name: "Olga", password: "a quiet password", locale: "en" },
};

test.each(Object.entries(wellMeant))("%s takes nothing that nobody means", async (name, input) => {
  const action = actionNamed(name);
  const owner = await make.makeMember({ role: "owner" });
  await make.setPassword(owner.userId, await hashPassword("a password nobody guesses"));
  const wrong: string[] = [];
  await signedIn(owner, async () => {
    for (const attack of attacksFor(action, input).filter(worthAsking(action))) {
      await forgetLimit(action.action, owner.userId);
      const answer = await action({ input: attack.input });
      if (answer.ok && attack.never) wrong.push(`${attack.name}: taken`);
      if (answer.error?.code === "unexpected" || answer.error?.code === "too_many")
        wrong.push(`${attack.name}: ${answer.error.code}`);
    }
    for (const call of brokenCalls) {
      const { error } = await action(call);
      if (error?.code === "unexpected") wrong.push(`${short(call)}: ${error.code}`);
    }
  });
  expect(wrong).toEqual([]);
});

const fieldsOfForms = [
  "question",
  "nps",
  "answers",
  "locale",
  "switchTo",
  "back",
  "$ACTION_ID_x",
  "__proto__",
  "\u0000",
];
const values = [
  "",
  "x",
  "\u0000",
  "\ud800",
  "10",
  "-1",
  "99999999999999999999",
  "'); drop table cases; --",
  "x".repeat(1_000_000),
];

test.each(linkRows)("%s takes nothing that nobody means", async (name) => {
  const { klara: link } = await makeAsked();
  const wrong: string[] = [];
  await holding(link, async () => {
    for (const field of fieldsOfForms) {
      for (const value of values) {
        await forgetLimit(actionNamed(name).action, link.publicId);
        const form = new FormData();
        form.set("link", link.publicId);
        form.set("locale", "en");
        form.append(field, value);
        form.append(field, new Blob([value]), "a.txt");
        const answer = await actionNamed(name)(null, form).catch((fault: unknown) => String(fault));
        if (typeof answer === "object" && answer.error?.code === "unexpected")
          wrong.push(`${field}: ${value.slice(0, 20)}`);
      }
    }
    for (const form of [undefined, null, 1, "x", {}, [], new FormData()]) {
      const { error } = await actionNamed(name)(null, form);
      if (error?.code !== "not_found") wrong.push(`${short(form)}: ${error?.code ?? "ok"}`);
    }
  });
  expect(wrong).toEqual([]);
});

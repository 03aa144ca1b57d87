import "server-only";
import { currentPerson, type Person } from "@/lib/platform/auth/session";
import { inMembersWorkspace } from "@/lib/platform/membership";
import { allows, type Permission } from "@/lib/platform/permissions";
import { sameOrigin } from "@/lib/platform/request";
import type { Recorded, Scope, WriteScope } from "@/lib/platform/scope";
import { answerTo } from "./faults";
import { withinLimit } from "./rate-limit";
import { type Refusal, Refused } from "./refusal";
import type { ActionError, ActionResult } from "./result";
import { writeTrace } from "./trace";

type Params = { workspace: string };
type Context<P extends Params> = { params: Promise<P> };
export type Admitted = Pick<Scope, "workspace" | "actor">;

type ReadSpec<P extends Params> = {
  /** The permission it needs, and the limit it counts against. */
  name: Permission;
  run: (scope: WriteScope, request: Request, params: P) => Promise<Response | null>;
  perMinute?: number;
};

type WriteSpec<P extends Params, Received, Data> = {
  name: Permission;
  /** Takes in the body: after the person was let in, before a transaction is open, so a slow sender holds none. */
  receive: (request: Request, admitted: Admitted, params: P) => Promise<Received>;
  /** Null: not there. */
  run: (scope: WriteScope, received: Received, request: Request, params: P) => Promise<Data | null>;
  perMinute?: number;
};

/** The door of a route handler that hands something out: a download, an export. Null is "not there". */
export const workspaceReadRoute = <P extends Params = Params>(spec: ReadSpec<P>) =>
  route<P>(spec, async (person, request, params) => {
    if (!(await admit(person, params.workspace, spec.name))) return null;
    return inOneTransaction(person, params, spec.name, (scope) => spec.run(scope, request, params));
  });

/** The door of a route handler that takes something in: an upload, an import. Answers with an `ActionResult`. */
export const workspaceWriteRoute = <P extends Params = Params, Received = null, Data = unknown>(
  spec: WriteSpec<P, Received, Data>,
) =>
  route<P>(spec, async (person, request, params) => {
    if (!sameOrigin(request.headers)) return null;
    const admitted = await admit(person, params.workspace, spec.name);
    if (!admitted) return null;
    const received = await spec.receive(request, admitted, params);
    const data = await inOneTransaction(person, params, spec.name, (scope) =>
      spec.run(scope, received, request, params),
    );
    return data === null ? null : answer({ ok: true, data });
  });

function route<P extends Params>(
  spec: { name: Permission; perMinute?: number },
  work: (person: Person, request: Request, params: P) => Promise<Response | null>,
) {
  return async (request: Request, context: Context<P>): Promise<Response> => {
    try {
      const person = await currentPerson();
      if (!person) return refused({ code: "signed_out" });
      if (!(await withinLimit(spec.name, person.userId, spec.perMinute ?? 30, 60))) {
        return refused({ code: "too_many" });
      }
      return (await work(person, request, await context.params)) ?? refused({ code: "not_found" });
    } catch (fault) {
      if (fault instanceof Forbidden) return refused({ code: "forbidden" });
      return refused(await answerTo(fault, spec.name), fault instanceof TooLarge ? 413 : undefined);
    }
  };
}

class Forbidden extends Error {}

/** Refuses a body that is over its limit: the door answers 413. */
export class TooLarge extends Refused {}

const admit = (person: Person, slug: string, name: Permission): Promise<Admitted | null> =>
  inMembersWorkspace(person, slug, async ({ workspace, actor }) => {
    if (!allows(actor.role, name)) throw new Forbidden();
    return { workspace, actor };
  });

function inOneTransaction<P extends Params, Data>(
  person: Person,
  params: P,
  name: Permission,
  work: (scope: WriteScope) => Promise<Data>,
): Promise<Data | null> {
  return inMembersWorkspace(person, params.workspace, async (scope) => {
    if (!allows(scope.actor.role, name)) throw new Forbidden();
    const recorded: Recorded[] = [];
    const data = await work({ ...scope, record: (kind, facts) => recorded.push({ kind, facts }) });
    await writeTrace(scope.tx, scope.workspace.id, { kind: "member", id: scope.actor.userId }, scope.now, recorded);
    return data;
  });
}

const statuses: Record<ActionError["code"], number> = {
  invalid: 422,
  refused: 422,
  signed_out: 401,
  not_found: 404,
  forbidden: 403,
  too_many: 429,
  unexpected: 500,
};

const refused = (error: ActionError, status = statuses[error.code]) => answer({ ok: false, error }, status);

const answer = (result: ActionResult<unknown>, status = 200) =>
  Response.json(result, { status, headers: { "cache-control": "no-store" } });

/**
 * Reads a body whole, but never more of it than allowed.
 * In: the request, the limit, and the refusal that says so. Out: the bytes.
 */
export async function readLimited(request: Request, maxBytes: number, reason: Refusal): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? "0") > maxBytes) throw new TooLarge(reason);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) throw new TooLarge(reason);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

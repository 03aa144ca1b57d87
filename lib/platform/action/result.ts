import type { Refusal, RefusalDetail } from "./refusal";

/** A sentence per field, keyed by its path, such as `contact.email`. */
export type FieldErrors = Record<string, string>;

export type ActionError =
  | { code: "invalid"; fields: FieldErrors }
  | { code: "refused"; reason: Refusal; detail?: RefusalDetail }
  | { code: "signed_out" | "not_found" | "forbidden" | "too_many" }
  | { code: "unexpected"; ref: string };

export type ActionResult<Data> = { ok: true; data: Data } | { ok: false; error: ActionError };

/** What the browser sends to a workspace door. The key makes a retry have one effect. */
export type WorkspaceCall<Input> = { workspace: string; input: Input; key?: string };

export type WorkspaceAction<Input, Data> = (call: WorkspaceCall<Input>) => Promise<ActionResult<Data>>;
export type AccountAction<Input, Data> = (call: { input: Input }) => Promise<ActionResult<Data>>;

import { expect } from "vitest";

/** What a door answers when nothing happens, for tests to hold it against. */
export const refused = (reason: string, detail?: unknown) => ({
  ok: false,
  error: { code: "refused", reason, ...(detail ? { detail } : {}) },
});
export const notFound = { ok: false, error: { code: "not_found" } };
export const forbidden = { ok: false, error: { code: "forbidden" } };
/** Whatever is wrong with the input. */
export const invalid = expect.objectContaining({ ok: false, error: expect.objectContaining({ code: "invalid" }) });

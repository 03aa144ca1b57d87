import type refusals from "@/lib/platform/i18n/messages/en/refusals.json";

/** Why something may not happen now: a key of the refusal sentences, so a refusal without a sentence does not compile. */
export type Refusal = keyof typeof refusals;

/** Facts a refusal shows beside its sentence, such as the other version of a text. */
export type RefusalDetail = Record<string, string | number | boolean | null>;

export class Refused extends Error {
  readonly reason: Refusal;
  readonly detail: RefusalDetail | undefined;

  constructor(reason: Refusal, detail?: RefusalDetail) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** Stops a command and rolls everything back, unless the rule answered `null`. */
export function refuseIf(reason: Refusal | null, detail?: RefusalDetail): void {
  if (reason !== null) throw new Refused(reason, detail);
}

/**
 * Refuses whoever has not seen a record as it stands.
 * In: the record, the version they had before their eyes, and what the refusal shows of how it is now.
 */
export function refuseUnseen(record: { version: number }, seen: number, detail?: RefusalDetail): void {
  refuseIf(record.version === seen ? null : "stale", detail);
}

/** Thrown where the record a command needs is not there for this person. */
export class NotFound extends Error {}

/** The record, or the door answers "not found". */
export function found<T>(record: T | null | undefined): T {
  if (record === null || record === undefined) throw new NotFound();
  return record;
}

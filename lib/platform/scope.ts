import "server-only";
import { Temporal } from "temporal-polyfill";
import type { ActorKind, Calendar, Locale, Role } from "@/db/enums";
import type { TenantTx } from "@/db/tenant";
import type activity from "@/lib/platform/i18n/messages/en/activity.json";

/** A member, as policies see them. */
export type Actor = { userId: string; name: string; role: Role; locale: Locale };

export type Workspace = {
  id: string;
  slug: string;
  name: string;
  locale: Locale;
  timeZone: string;
  calendar: Calendar;
  address: string;
  email: string;
};

/** What a read stands on: one transaction that sees one workspace, and who looks. */
export type Scope = {
  tx: TenantTx;
  workspace: Workspace;
  actor: Actor;
  now: Date;
  /** The calendar date in the workspace's time zone. */
  today: string;
};

type Sentences = typeof activity.events;
/** What can happen: each has its sentence under `activity.events`, or it does not compile. */
export type EventKind = {
  [Noun in keyof Sentences & string]: `${Noun}.${keyof Sentences[Noun] & string}`;
}[keyof Sentences & string];

export type Facts = { caseId?: string } & Record<string, string | number | boolean | null | undefined>;

export type Recorded = { kind: EventKind; facts: Facts };

export type Recorder = (kind: EventKind, facts: Facts) => void;

/** What a command stands on: a scope that can leave a trace. */
export type WriteScope = Scope & { record: Recorder };

/** What a link's holder may stand on: the workspace of the link, and no member. */
export type LinkScope = Omit<WriteScope, "actor"> & { link: OpenedLink };

export type OpenedLink = {
  id: string;
  publicId: string;
  expiresAt: Date;
  revokedAt: Date | null;
  usedAt: Date | null;
};

export type EventAuthor = { kind: ActorKind; id: string | null };

/** The calendar date it is in a time zone. In: an instant and an IANA zone. Out: YYYY-MM-DD. */
export const dateIn = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The date and time on the clocks of a time zone. In: an instant and an IANA zone. Out: YYYY-MM-DDTHH:MM. */
export const momentIn = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

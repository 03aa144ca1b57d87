import "server-only";
import postgres from "postgres";
import { z } from "zod";
import { liveChannel } from "./channel";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { announce, forgetStale, presenceChannel, presentIn, receivePresence } from "./presence";

/** One open page: what it looks at, how to reach it, and whether it may still look. */
export type Stream = {
  id: string;
  workspaceId: string;
  /** The one case it shows, or null for a list of the whole workspace. */
  caseId: string | null;
  person: { id: string; name: string };
  send: (event: "changed" | "presence", data: object) => void;
  close: () => void;
  mayLook: () => Promise<boolean>;
  /** Whether this person sees one of these quiet cases. */
  sees: (quietCases: string[]) => Promise<boolean>;
};

const commit = z.object({
  workspaceId: z.string(),
  cases: z.record(z.string(), z.number()),
  quiet: z.array(z.string()),
  access: z.boolean(),
});
const sessionsEnded = z.object({ personId: z.string() });
const message = z.union([commit, sessionsEnded]);

/** The open streams of this process and its one listening connection. A connection that failed is tried anew by the next stream. */
export class Hub {
  readonly streams = new Map<string, Stream>();
  private listening: Promise<void> | undefined;

  constructor(private readonly address: () => string) {}

  async open(stream: Stream) {
    this.listening ??= this.listen();
    await this.listening;
    for (const surplus of this.ofPerson(stream.person.id).slice(0, -(perPerson - 1))) surplus.close();
    this.streams.set(stream.id, stream);
    if (stream.caseId) await announce(stream, "here");
  }

  async closed(stream: Stream) {
    if (!this.streams.delete(stream.id)) return;
    if (stream.caseId) await announce(stream, "gone");
  }

  closeAll() {
    for (const stream of this.streams.values()) stream.close();
  }

  private ofPerson = (id: string) => [...this.streams.values()].filter((stream) => stream.person.id === id);

  private async listen() {
    const client = postgres(this.address(), { max: 1, onnotice: () => undefined, backoff: () => 0.3 });
    try {
      await client.listen(
        liveChannel,
        (payload) => this.hear(payload),
        () => this.lookAgain(),
      );
      await client.listen(
        presenceChannel,
        (payload) => this.hearPresence(payload),
        () => this.sayWhoIsHere(),
      );
    } catch (error) {
      this.listening = undefined;
      await client.end();
      throw error;
    }
    setInterval(() => this.everyTwentySeconds(), 20_000).unref();
    process.once("SIGTERM", () => this.closeAll());
  }

  private hear(payload: string) {
    const heard = message.safeParse(JSON.parse(payload));
    if (!heard.success) return;
    if ("personId" in heard.data) {
      for (const stream of this.ofPerson(heard.data.personId)) void this.judge(stream);
      return;
    }
    const { workspaceId, cases, quiet, access } = heard.data;
    const changed = Object.keys(cases);
    const hidden = changed.length > 0 && changed.every((caseId) => quiet.includes(caseId));
    for (const stream of this.streams.values()) {
      if (stream.workspaceId !== workspaceId) continue;
      if (access) void this.judge(stream);
      const revision = stream.caseId === null ? 0 : cases[stream.caseId];
      if (revision === undefined) continue;
      if (stream.caseId === null && hidden) void this.tellIfNamed(stream, quiet);
      else stream.send("changed", { revision });
    }
  }

  /** What was sent while the connection was down is gone: every open page looks again. */
  private lookAgain() {
    for (const stream of this.streams.values()) stream.send("changed", { revision: 0 });
  }

  private hearPresence(payload: string) {
    const caseId = receivePresence(payload);
    if (caseId) this.showPresence(caseId);
  }

  showPresence(caseId: string) {
    const people = presentIn(caseId);
    for (const stream of this.streams.values()) if (stream.caseId === caseId) stream.send("presence", { people });
  }

  private sayWhoIsHere() {
    for (const stream of this.streams.values()) if (stream.caseId) void announce(stream, "here");
  }

  private everyTwentySeconds() {
    this.sayWhoIsHere();
    for (const caseId of forgetStale()) this.showPresence(caseId);
    for (const stream of this.streams.values()) void this.judge(stream);
  }

  /** Not even the time of a change in a quiet case reaches those who are not named in it. */
  private async tellIfNamed(stream: Stream, quiet: string[]) {
    try {
      if (await stream.sees(quiet)) stream.send("changed", { revision: 0 });
    } catch (error) {
      log.warn({ error }, "could not ask who sees a quiet case");
    }
  }

  /** Access may have ended since the stream was opened: then it is cut. */
  private async judge(stream: Stream) {
    try {
      if (!(await stream.mayLook())) stream.close();
    } catch (error) {
      log.warn({ error }, "could not judge a live stream");
    }
  }
}

const perPerson = 8;
const holder = globalThis as typeof globalThis & { partwellHub?: Hub };

/** The hub of this process. Kept on globalThis because a development server reloads modules. */
export function hub(): Hub {
  holder.partwellHub ??= new Hub(() => env.LISTEN_DATABASE_URL ?? env.APP_DATABASE_URL);
  return holder.partwellHub;
}

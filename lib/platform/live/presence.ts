import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";

/** Who has which case open, told between processes and kept in memory only. */
export const presenceChannel = "partwell_presence";

const told = z.object({
  caseId: z.string(),
  streamId: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  word: z.enum(["here", "gone"]),
});
type Told = z.infer<typeof told>;
type Seen = { person: Told["person"]; at: number };

const staleAfter = 50_000;
const holder = globalThis as typeof globalThis & { partwellPresence?: Map<string, Map<string, Seen>> };
const byCase = () => (holder.partwellPresence ??= new Map<string, Map<string, Seen>>());

type Here = { id: string; caseId: string | null; person: Told["person"] };

/** Tells every process that a person opened or left a case. A failure only costs the little face. */
export async function announce(stream: Here, word: Told["word"]) {
  const text = JSON.stringify({ caseId: stream.caseId, streamId: stream.id, person: stream.person, word });
  try {
    await database().execute(sql`select pg_notify(${presenceChannel}, ${text})`);
  } catch (error) {
    log.warn({ error }, "presence was not announced");
  }
}

/** Takes in what a process told. Out: the case whose people changed, or null. */
export function receivePresence(payload: string): string | null {
  const heard = told.safeParse(JSON.parse(payload));
  if (!heard.success) return null;
  const { caseId, streamId, person, word } = heard.data;
  const people = byCase().get(caseId) ?? new Map<string, Seen>();
  const known = people.has(streamId);
  if (word === "here") people.set(streamId, { person, at: Date.now() });
  else people.delete(streamId);
  if (people.size === 0) byCase().delete(caseId);
  else byCase().set(caseId, people);
  return known === (word === "here") ? null : caseId;
}

/** The people who have a case open, each once. */
export function presentIn(caseId: string): Told["person"][] {
  const people = [...(byCase().get(caseId)?.values() ?? [])].map(({ person }) => person);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** Forgets streams of processes that died without a word. Out: the cases whose people changed. */
export function forgetStale(): string[] {
  const changed: string[] = [];
  for (const [caseId, people] of byCase()) {
    const before = people.size;
    for (const [streamId, { at }] of people) if (Date.now() - at > staleAfter) people.delete(streamId);
    if (people.size === 0) byCase().delete(caseId);
    if (people.size !== before) changed.push(caseId);
  }
  return changed;
}

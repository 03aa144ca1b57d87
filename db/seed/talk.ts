import { addComment, resolveComment, seeMentions } from "@/lib/comments/commands";
import { lockComment } from "@/lib/comments/queries";
import { keepFile, reserveFile } from "@/lib/files/commands";
import { lockPlace } from "@/lib/files/queries";
import { found } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { fileKey } from "@/lib/platform/storage/key";
import { receiveFile } from "@/lib/platform/storage/receive";
import { byMember, type Deed, type Demo } from "./demo.ts";
import { on, order, type Step, type StoryLife } from "./step.ts";
import type { StoryComment, StoryFile, Who } from "./story/shape.ts";
import { dated } from "./text.ts";

/** Mentions newer than this were not read yet. */
const unreadDays = 4;

/** A comment, and what followed: those it calls read it, and somebody settled it. */
export function stepsOfComment(demo: Demo, life: StoryLife, comment: StoryComment): Step[] {
  const { clock } = demo;
  const { by, daysAgo, body, resolved } = comment;
  const said: Said = { commentId: null };
  const later = Math.max(daysAgo - 1, 1);
  const readers = daysAgo > unreadDays ? calledIn(body).filter((who) => who !== by) : [];
  return [
    on(clock, daysAgo, order.talk, say(demo, life, comment, said)),
    ...readers.map((who) => on(clock, later, order.answer, byMember(demo, who, read(said)))),
    ...(resolved ? [on(clock, later, order.answer, byMember(demo, life.story.slots.lead, resolve(said)))] : []),
  ];
}

type Said = { commentId: string | null };

const say = (demo: Demo, life: StoryLife, { by, body, on: key }: StoryComment, said: Said): Deed =>
  byMember(demo, by, async (scope) => {
    const place = await placeOf(scope, life, key);
    const text = body.replaceAll(call, (_, who: Who) => `@[${demo.people[who].userId}]`);
    said.commentId = (await addComment(scope, place, { ...place, body: text, fileIds: [] })).commentId;
  });

const read = (said: Said) => (scope: Parameters<typeof seeMentions>[0]) => seeMentions(scope, [found(said.commentId)]);

const resolve = (said: Said) => async (scope: Parameters<typeof resolveComment>[0]) =>
  resolveComment(scope, found(await lockComment(scope, found(said.commentId))));

const call = /@(olga|adam|marta|filip|daria|wiktor)\b/g;

const calledIn = (body: string): Who[] => [...new Set([...body.matchAll(call)].map((match) => match[1] as Who))];

/** A file, with its bytes. */
export const stepOfFile = (demo: Demo, life: StoryLife, { by, daysAgo, on: key, name, text }: StoryFile): Step =>
  on(
    demo.clock,
    daysAgo,
    order.file,
    byMember(demo, by, async (scope) => {
      const place = await placeOf(scope, life, key);
      const bytes = Buffer.from(dated(demo.clock, text));
      const announced = { name, sizeBytes: bytes.length };
      const fileId = newId();
      await reserveFile(scope, place, fileId, announced);
      const address = fileKey(scope.workspace.id, fileId);
      const reception = await receiveFile(new Blob([bytes]).stream(), { ...announced, contentType: "" }, address);
      if (!reception.ok) throw new Error(`${name}: ${reception.reason}`);
      found(await keepFile(scope, { fileId, ...place, forComment: false, file: reception.file }));
    }),
  );

async function placeOf(scope: Scope, life: StoryLife, key: string | undefined) {
  const task = key === undefined ? null : found(life.tasks.find((other) => other.key === key));
  return found(await lockPlace(scope, { caseId: found(life.caseId), taskId: task?.id ?? null }));
}

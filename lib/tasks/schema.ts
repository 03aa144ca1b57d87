import { z } from "zod";
import { anchors, phases } from "@/db/enums";
import { meantDay } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";

const taskId = z.uuid();
const title = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(3).max(500);

export const addTaskInput = z.object({
  caseId: z.uuid(),
  phase: z.enum(phases),
  title,
  /** Given for a subtask: it lives in the phase of its parent. */
  parentId: z.uuid().optional(),
});

export const updateTaskInput = z.object({
  taskId,
  version: seenVersion,
  title,
  description: z.string().trim().max(10_000),
  required: z.boolean(),
});

export const taskDue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("anchor"), anchor: z.enum(anchors), offsetDays: z.int().min(-1000).max(1000) }),
  z.object({ kind: z.literal("pinned"), date: meantDay }),
  z.object({ kind: z.literal("none") }),
]);
export type TaskDue = z.infer<typeof taskDue>;

/** `seen` is the day somebody had before their eyes. */
export const setDueInput = z.object({ taskId, due: taskDue, seen: meantDay.nullable().optional() });

export const confirmDueInput = z.object({ taskId, confirmed: z.boolean() });

export const taskIdInput = z.object({ taskId });

export const skipTaskInput = z.object({ taskId, reason });

export const assignTaskInput = z.object({ taskId, ownerId: z.uuid().nullable() });

export const setHelpersInput = z.object({ taskId, helperIds: z.array(z.uuid()).max(50) });

export const moveTaskInput = z.object({
  taskId,
  phase: z.enum(phases),
  /** Its new neighbour above; null for the first place. */
  afterId: z.uuid().nullable(),
});

export const linkTaskInput = z.object({ taskId, dependsOnId: z.uuid(), waits: z.boolean() });

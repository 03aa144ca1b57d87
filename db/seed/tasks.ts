import { assignTask } from "@/lib/tasks/commands/assigning";
import { addTask, setDue } from "@/lib/tasks/commands/changing";
import { lockCase, lockTask } from "@/lib/tasks/commands/rows";
import { found } from "@/lib/platform/action/refusal";
import { tasks } from "../schema/tasks.ts";
import { byMember, type Deed, type Demo } from "./demo.ts";
import type { StoryLife } from "./step.ts";
import type { StoryCase } from "./story/shape.ts";

type Pin = NonNullable<StoryCase["pinned"]>[number];
type OwnTask = NonNullable<StoryCase["own"]>[number];

/** Gives a task another date by hand. */
export const pinTask = (demo: Demo, life: StoryLife, { key, dueInDays, by }: Pin): Deed =>
  byMember(demo, by, async (scope) => {
    const { id } = found(life.tasks.find((task) => task.key === key));
    const date = demo.clock.meeting(dueInDays);
    await setDue(scope, found(await lockTask(scope, id)), { kind: "pinned", date });
    life.stale = true;
  });

/** Adds a task of the team's own, with an owner and a date. */
export const giveOwnTask = (demo: Demo, life: StoryLife, { phase, title, owner, dueInDays }: OwnTask): Deed =>
  byMember(
    demo,
    life.story.slots.lead,
    async (scope) => {
      const caseId = found(life.caseId);
      const { taskId } = await addTask(scope, found(await lockCase(scope, caseId)), { caseId, phase, title });
      const date = demo.clock.meeting(dueInDays);
      await setDue(scope, found(await lockTask(scope, taskId)), { kind: "pinned", date });
      await assignTask(scope, found(await lockTask(scope, taskId)), demo.people[owner].userId);
    },
    [tasks],
  );

import { type Demo, type Deed } from "./demo.ts";
import { chance } from "./clock.ts";
import { addDays } from "@/lib/calendar/dates";
import { isBusinessDay } from "@/lib/calendar/rules";
import { Refused } from "@/lib/platform/action/refusal";
import { scriptOf } from "./script.ts";
import type { Step, StoryLife } from "./step.ts";
import type { StoryCase } from "./story/shape.ts";
import { readTasks, workOf } from "./work.ts";

/** Lives the story through, day by day and hour by hour over all its cases; `further` belongs to none of them. */
export async function live(demo: Demo, stories: StoryCase[], further: Step[]): Promise<void> {
  const lives = stories.map((story): StoryLife => ({ story, parties: null, caseId: null, tasks: [], stale: false }));
  const scripts = lives.map((life) => scriptOf(demo, life));
  const first =
    scripts
      .flat()
      .map(({ day }) => day)
      .toSorted()[0] ?? demo.clock.today;
  for (let day = first; day < demo.clock.today; day = addDays(day, 1).toString()) {
    if (!isBusinessDay(day, demo.workspace.calendar)) continue;
    const deeds = lives.flatMap((life, index) => {
      const steps = (scripts[index] ?? []).filter((step) => step.day === day);
      const own = [...steps, ...workOf(demo, life, day)].map((step) => ({
        ...step,
        run: informed(demo, life, step.run),
      }));
      return timed(demo, `${life.story.client.name} ${day}`, own);
    });
    deeds.push(
      ...timed(
        demo,
        day,
        further.filter((step) => step.day === day),
      ),
    );
    for (const { at, run } of deeds.toSorted((one, other) => one.at.getTime() - other.at.getTime())) await run(at);
    for (const life of lives) if (life.stale) await readTasks(demo, life);
  }
}

/** Whoever does something knows the tasks as they now stand, also those of the same day: weekends move days together. */
const informed =
  (demo: Demo, life: StoryLife, run: Deed): Deed =>
  async (at) => {
    try {
      if (life.stale) await readTasks(demo, life);
      await run(at);
    } catch (cause) {
      throw new Error(`${life.story.client.name}, ${at.toISOString()}: ${reasonOf(cause)}`, { cause });
    }
  };

const reasonOf = (cause: unknown) =>
  cause instanceof Refused ? `${cause.reason} ${JSON.stringify(cause.detail ?? {})}` : String(cause);

/** Gives what happens in one case on one day its hours: in order, spread over the day. */
function timed({ clock }: Demo, key: string, steps: Step[]): { at: Date; run: Deed }[] {
  const parts = steps.map((_, index) => chance(`${key} ${index}`)).toSorted((one, other) => one - other);
  return steps
    .toSorted((one, other) => one.order - other.order)
    .map(({ day, run }, index) => ({ at: clock.moment(day, parts[index] ?? 0), run }));
}

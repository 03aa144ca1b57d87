import type { Transition } from "@/lib/cases/lifecycle";
import { loadFacts } from "@/lib/cases/queries/facts";
import { blockersOf } from "@/lib/cases/rules";
import { found } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { meetConditions } from "../testing/groundwork.ts";
import type { Demo } from "./demo.ts";
import type { StoryLife } from "./step.ts";
import { stepOfFile } from "./talk.ts";

/** Meets what a step of the story still asks for, where the story itself does not tell it. */
export async function prepareStep(demo: Demo, life: StoryLife, scope: WriteScope, step: Transition): Promise<void> {
  const caseId = found(life.caseId);
  const missing = blockersOf(step, await loadFacts(scope, caseId), scope.today).map(({ guard }) => guard);
  if (missing.includes("G39")) await letterOf(demo, life).run(scope.now);
  const by = demo.people[life.story.slots.decision_maker ?? "olga"].userId;
  const { tx, workspace, today, now } = scope;
  await meetConditions({ tx, workspaceId: workspace.id, caseId, by, today, now }, missing);
}

const letters = {
  pl: { name: "Wypowiedzenie od klienta.md", text: "Wypowiadamy umowę z zachowaniem umówionego okresu.\n" },
  en: { name: "Notice from the client.md", text: "We give notice under the contract, with the agreed period.\n" },
};

const letterOf = (demo: Demo, life: StoryLife) =>
  stepOfFile(demo, life, { by: life.story.slots.lead, daysAgo: 0, ...letters[life.story.client.locale] });

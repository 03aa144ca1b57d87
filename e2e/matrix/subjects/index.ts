import type { Makers } from "@/db/testing/make";
import { makeAnalysis } from "./analysis";
import { makeCases } from "./cases";
import { makeClients } from "./clients";
import { makeEnding } from "./ending";
import { makeFeedback } from "./feedback";
import { makeFirm } from "./firm";
import { makeTalks } from "./talks";
import { makeTasks } from "./tasks";

/** One of everything, in one workspace: what an action can be about. */
export type Subjects = Awaited<ReturnType<typeof makeSubjects>>;

type Where = { workspace: { id: string; slug: string }; author: string; target: string; removed: string };

/** Makes one of everything, written by `author`; `target` is another member, `removed` a former one. */
export async function makeSubjects(make: Pick<Makers, "within">, { workspace, author, target, removed }: Where) {
  const made = await make.within(workspace, async (tx) => {
    const ground = { tx, ws: { workspaceId: workspace.id }, author, target };
    const ofClients = await makeClients(ground);
    const ofCases = await makeCases(ground, ofClients);
    const ofTasks = await makeTasks(ground, ofCases);
    const ofAnalysis = await makeAnalysis(ground, ofCases);
    const ofEnding = await makeEnding(ground, ofCases);
    const ofTalks = await makeTalks(ground, { ...ofCases, ...ofClients, ...ofTasks });
    const ofFeedback = await makeFeedback(ground, { ...ofCases, ...ofClients });
    const ofFirm = await makeFirm(ground);
    return { ...ofClients, ...ofCases, ...ofTasks, ...ofAnalysis, ...ofEnding, ...ofTalks, ...ofFeedback, ...ofFirm };
  });
  return { ...made, workspace, target, removed, author };
}

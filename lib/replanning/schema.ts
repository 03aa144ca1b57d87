import { z } from "zod";
import { seenVersion } from "@/lib/platform/version";
import { replanChoices } from "./rules";

const taskId = z.uuid();

/** What is chosen for a task; what does not apply says why. */
const replanned = z.discriminatedUnion("choice", [
  z.object({ taskId, choice: z.literal("compress") }),
  z.object({ taskId, choice: z.literal("parallel") }),
  z.object({ taskId, choice: z.literal("drop"), reason: z.string().trim().min(3).max(500) }),
]);

export const replanInput = z.object({
  caseId: z.uuid(),
  version: seenVersion,
  choices: z.array(replanned).min(1).max(500),
});
export type ReplanInput = z.output<typeof replanInput>;

export const undoReplanInput = z.object({ caseId: z.uuid(), version: seenVersion });

/** What a task was before the plan changed, and what it became: kept by the event, so that it can be taken back. */
export const keptTasks = z.array(
  z.object({
    id: z.uuid(),
    dueOn: z.string().nullable(),
    duePinned: z.boolean(),
    freed: z.array(z.uuid()),
    became: z.object({ status: z.enum(["open", "not_applicable"]), dueOn: z.string().nullable() }),
  }),
);
export type KeptTask = z.output<typeof keptTasks>[number];

const choiceField = "do_";

/** The field of a task in the form, which is also the address. */
export const fieldOf = (id: string) => `${choiceField}${id}`;

/** The field that spreads every task nothing else was chosen for. */
export const allField = "all";

/** What an address chooses for the tasks of a plan; what makes no sense is left out. */
export const wantedIn = (query: URLSearchParams) => ({
  spreadAll: query.get(allField) === "compress",
  choices: new Map(
    [...query].flatMap(([name, value]) => {
      const choice = replanChoices.find((known) => known === value);
      return name.startsWith(choiceField) && choice ? [[name.slice(choiceField.length), choice] as const] : [];
    }),
  ),
});

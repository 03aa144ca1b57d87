import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { CaseState } from "@/db/enums";
import { tasks } from "@/db/schema/tasks";
import type { Scope } from "@/lib/platform/scope";
import { whyNotWork } from "../rules";
import { callsOff } from "../stopping";

export type CaseTick = { date: string; kind: "done" | "open" | "late" };

/** The tasks of a case as the ribbon and the closing rule see them. */
export const listWork = (scope: Scope, caseId: string) =>
  scope.tx
    .select({ dueOn: tasks.dueOn, status: tasks.status, phase: tasks.phase, required: tasks.required })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, scope.workspace.id),
        eq(tasks.caseId, caseId),
        isNull(tasks.deletedAt),
        isNull(tasks.parentId),
      ),
    );

type Work = Awaited<ReturnType<typeof listWork>>;

/** Each task with a day; open ones only while they can still be worked on where nothing ends. */
export const ticksOf = (clientCase: { state: CaseState }, work: Work, today: string): CaseTick[] =>
  work.flatMap(({ dueOn, status, phase }): CaseTick[] => {
    if (dueOn === null) return [];
    if (status === "open" && callsOff(clientCase.state) && whyNotWork(clientCase, phase)) return [];
    if (status !== "open") return [{ date: dueOn, kind: "done" }];
    return [{ date: dueOn, kind: dueOn < today ? "late" : "open" }];
  });

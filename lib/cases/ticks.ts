import type { CaseState, Phase, TaskStatus } from "@/db/enums";
import { whyNotWork } from "./rules";
import { callsOff } from "./stopping";

/** A task on the ribbon of its case. */
export type CaseTick = { date: string; kind: "done" | "open" | "late" };

type Work = { dueOn: string | null; status: TaskStatus; phase: Phase };

/** Each task with a day; open ones only while they can still be worked on where nothing ends. */
export const ticksOf = (clientCase: { state: CaseState }, work: readonly Work[], today: string): CaseTick[] =>
  work.flatMap(({ dueOn, status, phase }): CaseTick[] => {
    if (dueOn === null) return [];
    if (status === "open" && callsOff(clientCase.state) && whyNotWork(clientCase, phase)) return [];
    if (status !== "open") return [{ date: dueOn, kind: "done" }];
    return [{ date: dueOn, kind: dueOn < today ? "late" : "open" }];
  });

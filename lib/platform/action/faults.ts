import "server-only";
import { randomBytes } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { log } from "@/lib/platform/log";
import { requestId } from "@/lib/platform/request";
import { NotFound, Refused } from "./refusal";
import type { ActionError } from "./result";

/** Turns whatever stopped an action into the one answer the browser may see. Faults are logged with a reference. */
export async function answerTo(fault: unknown, action: string): Promise<ActionError> {
  unstable_rethrow(fault);
  if (fault instanceof Refused) {
    return { code: "refused", reason: fault.reason, ...(fault.detail ? { detail: fault.detail } : {}) };
  }
  if (fault instanceof NotFound) return { code: "not_found" };
  const ref = randomBytes(4).toString("hex");
  log.error({ action, ref, request: await requestId(), error: fault }, "action failed");
  return { code: "unexpected", ref };
}

import { useTranslations } from "next-intl";
import type { DueReason } from "@/lib/tasks/queries";
import { sayWhyDue } from "./said-due";

/** The sentence that says why a task falls due then; null when it has no date. */
export function useDueReason(dueOn: string | null, reason: DueReason | null): string | null {
  return sayWhyDue(useTranslations("tasks.due"), dueOn, reason);
}

/** The same as a line of its own, where there is room for it. */
export function DueWhy({ dueOn, reason }: { dueOn: string | null; reason: DueReason | null }) {
  return useDueReason(dueOn, reason);
}

import type { ActivityView, Happening } from "@/lib/activity/queries";
import { routes } from "@/lib/platform/routes";

/** What the task of an event is called now, and where it can be opened: nowhere once it is deleted. */
export const taskPlace = (view: Pick<ActivityView, "slug" | "caseId">, { task }: Happening) =>
  task && { title: task.title, href: task.deleted ? null : routes.caseTask(view.slug, view.caseId, task.id) };

import { Tooltip } from "@/components/ui/tooltip";
import type { DueLook, SaidDue } from "./said-due";

const looks: Record<DueLook, string> = { late: "text-late", approximate: "text-muted", plain: "text-soft" };

/** When a task falls due, with the reason on hover and on focus. */
export function DueDate({ due }: { due: SaidDue }) {
  return (
    <Tooltip focusable text={due.tip}>
      <time dateTime={due.on} className={`whitespace-nowrap ${looks[due.look]}`}>
        {due.words}
      </time>
    </Tooltip>
  );
}

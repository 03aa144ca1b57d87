import { CircleAlert } from "./icons";
import type { ReactNode } from "react";

/** What went wrong and what to do about it, in place. */
export function ErrorNote({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div role="alert" className="flex items-start gap-2 rounded-md bg-late-soft px-3 py-2 text-late">
      <CircleAlert className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}

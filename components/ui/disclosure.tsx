"use client";

import { ChevronRight } from "./icons";
import { type ReactNode, useState } from "react";

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  /** At the right end of the line, such as progress. */
  aside?: ReactNode;
  open?: boolean | undefined;
  /** Disclosures of one name open one at a time. */
  name?: string | undefined;
};

/** Opens where it is told to, and never folds by itself: what was the next thing to do may be typed in when somebody else does it. */
export function Disclosure({ summary, aside, children, open = false, name }: DisclosureProps) {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return (
    <details open={opened} name={name} className="group/disclosure">
      <summary className="flex min-h-control list-none items-center gap-2 rounded-md hover:text-accent">
        <ChevronRight className="size-4 shrink-0 text-muted transition-transform group-open/disclosure:rotate-90" />
        <span className="min-w-0 flex-1 font-medium">{summary}</span>
        {aside ? <span className="shrink-0 text-sm text-muted">{aside}</span> : null}
      </summary>
      <div className="pb-3 pl-6">{children}</div>
    </details>
  );
}

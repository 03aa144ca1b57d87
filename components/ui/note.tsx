import type { ReactNode } from "react";
import { classes } from "./classes";
import type { Tone } from "./tone";

const tones: Record<Tone, string> = {
  neutral: "border-line-strong bg-sunken",
  accent: "border-accent bg-accent-soft",
  soon: "border-soon-mark bg-soon-soft",
  late: "border-late bg-late-soft",
  done: "border-done bg-done-soft",
};

type NoteProps = { tone?: Tone | undefined; title?: ReactNode; children?: ReactNode; action?: ReactNode };

/** Something worth knowing before going on. */
export function Note({ tone = "neutral", title, children, action }: NoteProps) {
  return (
    <div
      className={classes(
        "flex flex-wrap items-center justify-between gap-3 rounded-r-md border-l-2 px-4 py-2.5",
        tones[tone],
      )}
    >
      <div className="min-w-0 flex-1 basis-64">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className="text-soft">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}

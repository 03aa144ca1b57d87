import type { ReactNode } from "react";
import { classes } from "./classes";
import type { Tone } from "./tone";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-soft",
  accent: "bg-accent-soft text-accent",
  soon: "bg-soon-soft text-soon",
  late: "bg-late-soft text-late",
  done: "bg-done-soft text-done",
};

/** Only for what is unusual. */
export function Badge({ tone = "neutral", icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={classes(
        "inline-flex max-w-full items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs font-medium [&_:is(svg,.icon)]:size-3",
        tones[tone],
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}

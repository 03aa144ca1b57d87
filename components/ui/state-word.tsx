import type { ReactNode } from "react";
import { classes } from "./classes";
import type { Tone } from "./tone";

const tones: Record<Tone, string> = {
  neutral: "text-soft [--mark:var(--control)] [--mark-fill:var(--paper)]",
  accent: "text-accent",
  soon: "text-soon [--mark:var(--soon-mark)]",
  late: "text-late",
  done: "text-done",
};

/** A state as a word, with a small mark of its tone. */
export function StateWord({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes("state-word", tones[tone])}>{children}</span>;
}

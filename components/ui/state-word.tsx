import type { ReactNode } from "react";
import { classes } from "./classes";
import type { Tone } from "./tone";

const tones: Record<Tone, { text: string; mark: string }> = {
  neutral: { text: "text-soft", mark: "fill-paper stroke-control" },
  accent: { text: "text-accent", mark: "fill-accent stroke-accent" },
  soon: { text: "text-soon", mark: "fill-soon-mark stroke-soon-mark" },
  late: { text: "text-late", mark: "fill-late stroke-late" },
  done: { text: "text-done", mark: "fill-done stroke-done" },
};

/** A state as a word, with a small mark of its tone. */
export function StateWord({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes("inline-flex items-center gap-1.5 font-medium", tones[tone].text)}>
      <svg viewBox="0 0 8 8" className="size-2 shrink-0" aria-hidden="true">
        <circle cx="4" cy="4" r="3" strokeWidth="1.5" className={tones[tone].mark} />
      </svg>
      {children}
    </span>
  );
}

/** Amber is only for soon, brick red only for late or blocked, green only for done. */
export type Tone = "neutral" | "accent" | "soon" | "late" | "done";

import { getTranslations } from "next-intl/server";
import { StateWord } from "@/components/ui/state-word";
import type { Tone } from "@/components/ui/tone";
import type { Segment } from "@/db/enums";

const tones: Record<Segment, Tone> = {
  satisfied: "done",
  neutral: "neutral",
  dissatisfied: "late",
  unknown: "neutral",
};

/** How an answer is read, in one word. */
export async function SegmentWord({ segment }: { segment: Segment }) {
  const t = await getTranslations("feedback.segments");
  return <StateWord tone={tones[segment]}>{t(segment)}</StateWord>;
}

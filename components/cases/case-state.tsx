import { StateWord } from "@/components/ui/state-word";
import type { Tone } from "@/components/ui/tone";
import type { CaseState, Locale } from "@/db/enums";
import { describeState } from "@/lib/cases/lifecycle";

const tones: Partial<Record<CaseState, Tone>> = {
  draft: "neutral",
  cancelled: "neutral",
  closed: "done",
  retained: "done",
};

export const toneOfState = (state: CaseState): Tone => tones[state] ?? "accent";

export function CaseStateWord({ state, locale }: { state: CaseState; locale: Locale }) {
  return <StateWord tone={toneOfState(state)}>{describeState(state).name[locale]}</StateWord>;
}

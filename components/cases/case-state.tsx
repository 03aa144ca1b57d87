import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
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

export function CaseStateWord({ state, locale }: { state: CaseState; locale: Locale }) {
  return <StateWord tone={tones[state] ?? "accent"}>{describeState(state).name[locale]}</StateWord>;
}

/** Says that only named people see the case. */
export function QuietWord() {
  const t = useTranslations("lifecycle.quiet");
  return <Badge icon={<Lock />}>{t("word")}</Badge>;
}

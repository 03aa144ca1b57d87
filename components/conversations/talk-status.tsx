import { useTranslations } from "next-intl";
import { StateWord } from "@/components/ui/state-word";
import type { Tone } from "@/components/ui/tone";
import type { ConversationStatus } from "@/db/enums";
import type { TalkLine } from "@/lib/conversations/queries";

const tones: Record<ConversationStatus, Tone> = {
  planned: "accent",
  held: "done",
  no_show: "soon",
  declined: "soon",
  cancelled: "neutral",
};

/** How a talk stands, in words. */
export function TalkStatus({ line }: { line: Pick<TalkLine, "status" | "awaitsRecord" | "missing"> }) {
  const t = useTranslations("conversations.status");
  if (line.awaitsRecord) return <StateWord tone="soon">{t("awaits")}</StateWord>;
  if (line.missing.length > 0) return <StateWord tone="soon">{t("incomplete")}</StateWord>;
  return <StateWord tone={tones[line.status]}>{t(line.status)}</StateWord>;
}

import type { Anchor, LocalizedText, Phase, Slot } from "@/db/enums";
import type { Chapter } from "./chapters";
import type { DocumentKey } from "./schema";
import words from "./vocabulary.json";

type Vocabulary = {
  chapters: Record<Chapter, LocalizedText>;
  phases: Record<Phase, LocalizedText>;
  slots: Record<Slot, LocalizedText>;
  anchors: Record<Anchor, LocalizedText>;
  documents: Record<DocumentKey, LocalizedText>;
};

/** What people call chapters, phases, slots, anchors and documents. Small enough for a browser. */
export const vocabulary: Vocabulary = words;

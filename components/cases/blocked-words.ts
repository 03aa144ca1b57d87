import type { getTranslations } from "next-intl/server";
import { guardSubjects } from "./guard-subjects";

const shownSubjects = 2;

type Words = Awaited<ReturnType<typeof getTranslations<"cases">>>;

/** What stands before the next step of a case, in as few words as a row has room for; null when nothing does. */
export function blockedWords(t: Words, guards: string[]): { shown: string; more: string | null } | null {
  const [first, ...others] = guardSubjects(guards);
  if (!first) return null;
  const shown = [first, ...others.slice(0, shownSubjects - 1)].map((subject) => t(`list.blocks.subjects.${subject}`));
  const left = others.length + 1 - shown.length;
  return { shown: shown.join(", "), more: left > 0 ? t("list.blocks.more", { count: left }) : null };
}

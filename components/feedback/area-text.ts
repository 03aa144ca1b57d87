import type { Locale } from "@/db/enums";
import { questions } from "@/lib/feedback/form";
import type { CsatArea } from "@/lib/feedback/score";

/** The name of an area as the form asks about it. */
export function areaText(area: CsatArea, locale: Locale): string {
  const rows = questions.flatMap((question) => (question.type === "matrix" ? question.rows : []));
  return rows.find(({ id }) => id === area)?.text[locale] ?? area;
}

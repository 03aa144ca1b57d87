import { useLocale, useTranslations } from "next-intl";
import type { LocalizedText } from "@/db/enums";
import type { Happening } from "@/lib/activity/queries";
import { aspects } from "@/lib/analysis/questions";
import { legalItems } from "@/lib/contracts/legal/checklist";
import { reviewPoints } from "@/lib/contracts/review/points";

const texts = (list: { key: string; name: LocalizedText }[]) => new Map(list.map(({ key, name }) => [key, name]));
const clauses = texts(reviewPoints);
const reminders = texts(legalItems.map(({ key, text }) => ({ key, name: text })));
const sides = texts(aspects);
const confirmations = ["rule", "form", "address"] as const;

/** Says what the point of a list is called that an event is about; nothing when it is about none we know. */
export function usePointName(): (event: Pick<Happening, "kind" | "facts">) => string {
  const locale = useLocale();
  const t = useTranslations("review.confirmations");
  return ({ kind, facts }) => {
    if (kind === "contract.point_confirmed" || kind === "contract.point_unconfirmed") {
      const confirmed = confirmations.find((key) => key === facts.point);
      return confirmed ? t(confirmed) : "";
    }
    const name =
      clauses.get(String(facts.point)) ?? reminders.get(String(facts.item)) ?? sides.get(String(facts.aspect));
    return name ? name[locale].replace(/\.$/, "") : "";
  };
}

import { useTranslations } from "next-intl";
import type { Step } from "./offered-steps";

/** What goes no further with a step, said before it is taken. */
export function StepEnds({ ends }: { ends: NonNullable<Step["ends"]> }) {
  const t = useTranslations("lifecycle.ends");
  const [first, second] = ends.checks;
  const sentences = [
    ends.talks ? t("talks", { days: ends.talks }) : null,
    ends.proposals ? t("proposals", { titles: ends.proposals }) : null,
    ends.offers ? t("offers", { numbers: ends.offers }) : null,
    ends.dates.length > 0
      ? t("dates", { list: ends.dates.map(({ field, on }) => t(`planned.${field}`, { on })).join(", ") })
      : null,
    ends.letters ? t("letters", { days: ends.letters }) : null,
    ends.tasks > 0 ? t("tasks", { count: ends.tasks }) : null,
    ends.quiet ? t("quiet") : null,
    first && second ? t("checks", { first, second }) : null,
  ].filter((sentence) => sentence !== null);
  if (sentences.length === 0) return null;
  return (
    <div className="mb-4 grid gap-1.5">
      <h3 className="font-medium">{t("title")}</h3>
      <ul className="grid list-disc gap-1 pl-5 text-soft">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="text-sm text-muted">{t("back")}</p>
    </div>
  );
}

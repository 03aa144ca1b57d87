import { getTranslations } from "next-intl/server";
import type { Locale } from "@/db/enums";
import { csatAreas, type CsatAnswers } from "@/lib/feedback/score";
import { areaText } from "../area-text";
import { Bar } from "../bar";

/** How one person rated each area: quiet bars, the words beside them. */
export async function AreaBars({ given, locale }: { given: CsatAnswers; locale: Locale }) {
  const t = await getTranslations("feedback.case.answers");
  return (
    <section aria-label={t("areas")}>
      <dl className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
        {csatAreas.map((area) => {
          const answer = given[area];
          if (answer === undefined) return null;
          return (
            <div key={area} className="grid gap-1">
              <div className="flex justify-between gap-4 text-sm">
                <dt className="min-w-0">{areaText(area, locale)}</dt>
                <dd className="shrink-0 text-muted">
                  {answer === "na" ? t("notApplicable") : t("areaValue", { value: answer })}
                </dd>
              </div>
              <Bar share={answer === "na" ? 0 : answer / 5} />
            </div>
          );
        })}
      </dl>
    </section>
  );
}

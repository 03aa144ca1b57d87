import { getFormatter, getTranslations } from "next-intl/server";
import type { FeedbackOverview } from "@/lib/feedback/queries/overview";
import { areaText } from "../area-text";
import { Bar } from "../bar";

/** Satisfaction by area over the period. */
export async function AreaTable({ view }: { view: FeedbackOverview }) {
  const t = await getTranslations("feedback.overview");
  const format = await getFormatter();
  return (
    <section aria-labelledby="areas" className="grid gap-4">
      <div className="grid gap-0.5">
        <h2 id="areas" className="text-lg">
          {t("areas")}
        </h2>
        <p className="text-sm text-muted">{t("areaHint")}</p>
      </div>
      <dl className="grid gap-x-12 gap-y-4 md:grid-cols-2">
        {view.areas.map(({ area, score }) => (
          <div key={area} className="grid grid-cols-[minmax(0,1fr)_auto] content-start gap-x-4 gap-y-1">
            <dt>{areaText(area, view.reader.locale)}</dt>
            <dd className="font-medium">
              {score ? t("areaScore", { percent: format.number(score.percentTenths / 10) }) : t("noFigure")}
            </dd>
            <dd className="col-span-2 grid gap-1 text-sm text-muted">
              <Bar share={score ? score.percentTenths / 1000 : 0} />
              {score
                ? t("areaAnswers", {
                    count: score.answered,
                    average: format.number(score.averageHundredths / 100, { minimumFractionDigits: 2 }),
                  })
                : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import type { FeedbackOverview } from "@/lib/feedback/queries/overview";
import { smallSample } from "@/lib/feedback/score";
import { NpsSplit } from "./nps-split";

/** Three figures of the period, each with what it is made of. */
export async function Figures({ view }: { view: FeedbackOverview }) {
  const t = await getTranslations("feedback.overview");
  const format = await getFormatter();
  const { nps, invitations } = view;
  return (
    <div className="grid gap-5">
      <dl className="grid gap-x-12 gap-y-8 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <Figure
          name={t("nps")}
          value={nps ? format.number(nps.nps, { signDisplay: "exceptZero" }) : null}
          none={t("npsNone")}
        >
          {nps ? (
            <div className="grid gap-2">
              <NpsSplit nps={nps} />
              <p>
                {t("responses", { count: nps.responses })}: {t("split", nps)}
              </p>
            </div>
          ) : null}
        </Figure>
        <Figure
          name={t("rate")}
          value={invitations.rateTenths === null ? null : format.number(invitations.rateTenths / 1000, percent)}
          none={t("noFigure")}
        >
          {t("rateOf", { answered: invitations.answered, delivered: invitations.delivered })}
        </Figure>
        <Figure
          name={t("median")}
          value={view.medianDays === null ? null : t("medianDays", { days: view.medianDays })}
          none={t("noFigure")}
        />
      </dl>
      {nps && nps.responses < smallSample ? <Note tone="soon">{t("smallSample", { count: smallSample })}</Note> : null}
    </div>
  );
}

const percent = { style: "percent", maximumFractionDigits: 1 } as const;

type FigureProps = { name: string; value: string | null; none: string; children?: ReactNode };

function Figure({ name, value, none, children }: FigureProps) {
  return (
    <div className="grid content-start gap-1.5 border-t pt-3">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="grid gap-2">
        {value === null ? (
          <span className="font-serif text-lg text-soft">{none}</span>
        ) : (
          <span className="font-serif text-2xl">{value}</span>
        )}
        {value === null ? null : <div className="text-sm text-soft">{children}</div>}
      </dd>
    </div>
  );
}

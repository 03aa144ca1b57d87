import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { ErrorNote } from "@/components/ui/error-note";
import { Note } from "@/components/ui/note";
import { daysBetween } from "@/lib/calendar/days";
import { shortDate } from "@/lib/calendar/words";
import type { DatesPreview } from "@/lib/cases/dating";
import { routes } from "@/lib/platform/routes";
import { DueWhy } from "@/components/tasks/due-reason";
import { DatesConsequences, LastChange } from "./dates-consequences";
import { SaveDates } from "./save-dates";

/** What the dates beside it would move, and what stays and why; then the way to save them. */
export async function DatesEffect({ slug, preview }: { slug: string; preview: DatesPreview }) {
  const t = await getTranslations("cases.dates");
  const refusals = await getTranslations("refusals");
  const { head, wanted, changed, effect, whyNot } = preview;
  const { locale, timeZone } = head.reader;
  const say = (date: string | null) => (date ? shortDate(date, head.today, locale) : t("none"));
  const past = effect.moves.filter(({ to }) => to !== null && to < head.today).length;
  const rolled = effect.moves.filter(({ reason }) => reason.rolled).length;
  const blocked = head.can.setDates ? whyNot && refusals(whyNot) : t("viewer");
  return (
    <section aria-labelledby="effect" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-4 border-b pb-3">
        <h2 id="effect" className="text-xl">
          {t("effect")}
        </h2>
        <ClientMessages namespaces={["lifecycle"]} timeZone={timeZone}>
          <SaveDates
            caseId={head.id}
            version={head.version}
            dates={wanted}
            label={t("save")}
            blocked={blocked ?? (changed.length === 0 ? t("unchanged") : null)}
          />
        </ClientMessages>
      </div>
      {blocked ? <ErrorNote>{blocked}</ErrorNote> : null}
      <DatesConsequences preview={preview} />
      {past > 0 ? <Note tone="soon">{t("past", { count: past })}</Note> : null}
      {rolled > 0 && changed.length > 0 ? <Note>{t("rolled", { count: rolled })}</Note> : null}
      {effect.moves.length === 0 ? (
        <p className="font-serif text-lg text-soft">{changed.length === 0 ? t("unchanged") : t("noMoves")}</p>
      ) : (
        <div>
          <h3 className="pb-1">{t("moves", { count: effect.moves.length })}</h3>
          <ul className="border-t border-line">
            {effect.moves.map(({ id, title, from, to, reason }) => (
              <li
                key={id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-1.5"
              >
                <span className="min-w-0 flex-1 basis-60">
                  <Link href={routes.caseTask(slug, head.id, id)} className="rounded-sm hover:text-accent">
                    {title}
                  </Link>
                  <span className="block text-xs text-muted">
                    <DueWhy dueOn={to} reason={reason} />
                  </span>
                </span>
                <span className="shrink-0 text-right text-sm tabular-nums">
                  <s className="text-muted">{say(from)}</s>{" "}
                  <span className={to !== null && to < head.today ? "font-medium text-late" : "font-medium"}>
                    {say(to)}
                  </span>
                  {from && to ? (
                    <span className="block text-xs text-muted">
                      {t("days", { days: Math.abs(daysBetween(from, to)), way: to > from ? "later" : "earlier" })}
                    </span>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {effect.stays.length > 0 && changed.length > 0 ? (
        <div>
          <h3 className="pb-1 text-soft">{t("stays", { count: effect.stays.length })}</h3>
          <ul className="border-t border-line text-soft">
            {effect.stays.map(({ id, title, on, why }) => (
              <li
                key={id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-1.5"
              >
                <span className="min-w-0 flex-1 basis-60">{title}</span>
                <span className="shrink-0 text-right text-sm tabular-nums">
                  {say(on)}
                  <span className="block text-xs text-muted">{t(`why.${why}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <LastChange slug={slug} preview={preview} />
    </section>
  );
}

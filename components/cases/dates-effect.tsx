import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { ErrorNote } from "@/components/ui/error-note";
import type { DatesPreview } from "@/lib/cases/dating";
import { DatesConsequences, LastChange } from "./dates-consequences";
import { MovedTasks, MovesToKnow, StayingTasks } from "./moved-tasks";
import { SaveDates } from "./save-dates";

/** What the dates beside it would move, and what stays and why; then the way to save them. */
export async function DatesEffect({ slug, preview }: { slug: string; preview: DatesPreview }) {
  const t = await getTranslations("cases.dates");
  const refusals = await getTranslations("refusals");
  const { head, wanted, changed, effect, whyNot } = preview;
  const blocked = head.can.setDates ? whyNot && refusals(whyNot) : t("viewer");
  return (
    <section aria-labelledby="effect" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-4 border-b pb-3">
        <h2 id="effect" className="text-xl">
          {t("effect")}
        </h2>
        <ClientMessages namespaces={["lifecycle"]} timeZone={head.reader.timeZone}>
          <SaveDates
            caseId={head.id}
            version={head.version}
            dates={wanted}
            late={effect.moves.some(({ to }) => to !== null && to < head.today)}
            label={t("save")}
            blocked={blocked ?? (changed.length === 0 ? t("unchanged") : null)}
          />
        </ClientMessages>
      </div>
      {blocked ? <ErrorNote>{blocked}</ErrorNote> : null}
      <DatesConsequences preview={preview} />
      {changed.length > 0 ? <MovesToKnow preview={preview} /> : null}
      {effect.moves.length === 0 ? (
        <p className="font-serif text-lg text-soft">{changed.length === 0 ? t("unchanged") : t("noMoves")}</p>
      ) : (
        <MovedTasks slug={slug} preview={preview} />
      )}
      {effect.stays.length > 0 && changed.length > 0 ? <StayingTasks preview={preview} /> : null}
      <LastChange slug={slug} preview={preview} />
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { Tone } from "@/components/ui/tone";
import { dateTimeOf, longDate } from "@/lib/calendar/words";
import type { Consequence } from "@/lib/cases/consequences";
import type { DatesPreview } from "@/lib/cases/dating";
import { dateFields } from "@/lib/cases/schema";
import { routes } from "@/lib/platform/routes";

const tones: Record<Consequence["kind"], Tone> = {
  past: "soon",
  holiday: "soon",
  minimum: "late",
  too_late: "late",
  stated: "late",
};

/** What the dates that are asked for bring with them, before they are saved. */
export async function DatesConsequences({ preview }: { preview: DatesPreview }) {
  const t = await getTranslations("cases.dates.consequences");
  const fields = await getTranslations("cases.dates.fields");
  const { locale } = preview.head.reader;
  const say = (consequence: Consequence) => {
    switch (consequence.kind) {
      case "minimum":
        return t("minimum", { date: longDate(consequence.earliest, locale) });
      case "too_late":
        return t("too_late", { date: longDate(consequence.deliverBy, locale) });
      case "stated":
        return t("stated", { date: longDate(consequence.date, locale) });
      default:
        return t(consequence.kind, {
          field: fields(consequence.field),
          date: longDate(consequence.date, locale),
        });
    }
  };
  return preview.consequences.map((consequence) => (
    <Note key={JSON.stringify(consequence)} tone={tones[consequence.kind]}>
      {say(consequence)}
    </Note>
  ));
}

/** Who changed the dates last, and the way back to those before; it is shown here before it is saved, too. */
export async function LastChange({ slug, preview }: { slug: string; preview: DatesPreview }) {
  const t = await getTranslations("cases.dates.last");
  const common = await getTranslations("common");
  const { head, lastChange, changed } = preview;
  if (!lastChange || changed.length > 0) return null;
  const before = Object.fromEntries(dateFields.map((field) => [field, lastChange.previous[field] ?? ""]));
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-4 text-soft">
      <p>
        {t("changed", {
          name: lastChange.by ?? common("someone"),
          at: dateTimeOf(lastChange.at, head.reader),
        })}
      </p>
      {head.can.setDates && head.isOpen ? (
        <LinkButton href={`${routes.caseDates(slug, head.id)}?${new URLSearchParams(before).toString()}`}>
          {t("back")}
        </LinkButton>
      ) : null}
    </div>
  );
}

import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import type { Anchor } from "@/db/enums";
import { longDate } from "@/lib/calendar/words";
import type { DatesPreview } from "@/lib/cases/dating";
import type { DateField } from "@/lib/cases/schema";
import { routes } from "@/lib/platform/routes";
import { LiveForm } from "./live-form";

const groups: { title: "anchors" | "five"; fields: DateField[] }[] = [
  { title: "anchors", fields: ["consultationOn", "decisionOn", "noticeTargetOn"] },
  { title: "five", fields: ["noticeDeliveredOn", "effectiveEndOn", "lastServiceOn", "accessOffOn", "tailEndOn"] },
];

const anchorOf: Partial<Record<DateField, Anchor>> = {
  consultationOn: "consultation_date",
  decisionOn: "decision_date",
  noticeTargetOn: "notice_target_date",
  noticeDeliveredOn: "notice_delivered",
  effectiveEndOn: "effective_end",
};

/** The dates of a case as fields whose effect is shown beside them. */
export async function DatesForm({ slug, preview }: { slug: string; preview: DatesPreview }) {
  const t = await getTranslations("cases.dates");
  const { head, wanted, forecast } = preview;
  const foreseen = (field: DateField) => {
    const anchor = anchorOf[field];
    const point = anchor && wanted[field] === null ? forecast[anchor] : undefined;
    return point ? t("foreseen", { date: longDate(point.date, head.reader.locale) }) : undefined;
  };
  return (
    <LiveForm action={routes.caseDates(slug, head.id)} label={t("title")} keepEmpty>
      <div className="grid gap-6">
        {groups.map(({ title, fields }) => (
          <fieldset key={title} className="grid gap-3">
            <legend className="mb-2 font-semibold">{t(title)}</legend>
            {fields.map((field) => (
              <Field key={field} label={t(`fields.${field}`)} hint={foreseen(field)}>
                {(control) => (
                  <DateInput
                    {...control}
                    key={head.version}
                    name={field}
                    defaultValue={wanted[field] ?? ""}
                    readOnly={!head.can.setDates}
                  />
                )}
              </Field>
            ))}
          </fieldset>
        ))}
        <noscript>
          <Button type="submit">{t("show")}</Button>
        </noscript>
      </div>
    </LiveForm>
  );
}

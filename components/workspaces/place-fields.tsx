"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type Calendar, calendars, type Locale, locales } from "@/db/enums";
import { asLocale, defaultLocale } from "@/lib/platform/i18n/locales";

type PlaceFieldsProps = {
  timeZones: string[];
  locale: Locale;
  /** Left out: the time zone of this browser. */
  timeZone?: string;
  calendar?: Calendar;
  fields: Record<string, string>;
  /** Where these may only be read. */
  readOnly?: boolean;
};

export const calendarOf = (value: string): Calendar => calendars.find((known) => known === value) ?? "NONE";
export const localeOf = (value: string): Locale => asLocale(value) ?? defaultLocale;

/** Where and in which language a firm works. */
export function PlaceFields({ timeZones, locale, timeZone, calendar, fields, readOnly = false }: PlaceFieldsProps) {
  const t = useTranslations("workspaces");
  const common = useTranslations("common.locales");
  const here = useTimeZoneHere();
  const zone = timeZone ?? (timeZones.includes(here) ? here : usual);
  return (
    <>
      <Field label={t("fields.locale")} hint={t("fields.localeHint")} error={fields.locale}>
        {(control) => (
          <Select
            {...control}
            name="locale"
            disabled={readOnly}
            defaultValue={locale}
            options={locales.map((value) => ({ value, label: common(value) }))}
          />
        )}
      </Field>
      <Field label={t("fields.timeZone")} hint={t("fields.timeZoneHint")} error={fields.timeZone}>
        {(control) =>
          readOnly ? (
            <Select {...control} disabled options={[{ value: zone, label: zone }]} />
          ) : (
            <Combobox
              {...control}
              key={zone}
              name="timeZone"
              defaultValue={zone}
              options={timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
            />
          )
        }
      </Field>
      <Field label={t("fields.calendar")} hint={t("fields.calendarHint")} error={fields.calendar}>
        {(control) => (
          <Select
            {...control}
            name="calendar"
            disabled={readOnly}
            defaultValue={calendar ?? "PL"}
            options={calendars.map((value) => ({ value, label: t(`calendars.${value}`) }))}
          />
        )}
      </Field>
    </>
  );
}

const usual = "Europe/Warsaw";
const never = () => () => undefined;

const useTimeZoneHere = () =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => usual,
  );

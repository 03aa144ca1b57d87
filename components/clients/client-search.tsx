import { useTranslations } from "next-intl";
import { LiveForm } from "@/components/cases/live-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextInput } from "@/components/ui/text-input";
import { routes } from "@/lib/platform/routes";

type Props = { slug: string; search: string; archived: boolean };

/** Finds clients while one types; without JavaScript, by the button. */
export function ClientSearch({ slug, search, archived }: Props) {
  const t = useTranslations("clients");
  return (
    <div className="flex flex-wrap items-end justify-between gap-4 pb-4">
      <div className="w-full max-w-md">
        <LiveForm action={routes.clients(slug)} label={t("search")}>
          {archived ? <input type="hidden" name="archived" value="1" /> : null}
          <Field label={t("search")} hint={t("searchHint")}>
            {(control) => (
              <TextInput {...control} type="search" name="q" defaultValue={search} maxLength={100} autoComplete="off" />
            )}
          </Field>
          <noscript>
            <Button type="submit">{t("show")}</Button>
          </noscript>
        </LiveForm>
      </div>
      <SegmentedControl
        label={t("which.label")}
        items={[
          { href: routes.clients(slug, { q: search }), label: t("which.current"), current: !archived },
          { href: routes.clients(slug, { q: search, archived: "1" }), label: t("which.archived"), current: archived },
        ]}
      />
    </div>
  );
}

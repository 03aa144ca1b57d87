import { type Locale, locales } from "@/db/enums";
import type { Step } from "@/lib/feedback/form";
import { routes } from "@/lib/platform/routes";
import { translatorFor } from "@/lib/platform/i18n/translator";

type LanguagesProps = {
  publicId: string;
  locale: Locale;
  step?: Step;
  /** The form whose answers are kept before the language changes. Without one it is a plain link. */
  form?: string;
};

const look =
  "inline-flex min-h-control items-center rounded-sm px-1 text-sm text-accent underline decoration-accent-line underline-offset-4 hover:decoration-current";

/** The same page in another language. Every name is in its own language. */
export function Languages({ publicId, locale, step = 1, form }: LanguagesProps) {
  const t = translatorFor(locale, "feedback");
  return (
    <nav aria-label={t("form.language")} data-no-print>
      <ul className="-mx-1 flex gap-3">
        {locales.map((other) => {
          const name = translatorFor(other, "common")(`locales.${other}`);
          if (other === locale) {
            return (
              <li
                key={other}
                aria-current="true"
                className="inline-flex min-h-control items-center px-1 text-sm text-muted"
              >
                {name}
              </li>
            );
          }
          const address = routes.feedbackLanguage(publicId, { to: other, step: String(step) });
          return (
            <li key={other} lang={other}>
              {form ? (
                <button type="submit" form={form} name="switchTo" value={other} data-address={address} className={look}>
                  {name}
                </button>
              ) : (
                <a href={address} className={look}>
                  {name}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

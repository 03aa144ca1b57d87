import { type Locale, locales } from "@/db/enums";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { routes } from "@/lib/platform/routes";

/** The same question in another language. Every name is in its own language. */
export function ToolLanguages({ locale, query }: { locale: Locale; query: URLSearchParams }) {
  const t = translatorFor(locale, "notice.calculator");
  return (
    <nav aria-label={t("language")} data-no-print>
      <ul className="-mx-1 flex gap-3">
        {locales.map((other) => {
          const name = translatorFor(other, "common")(`locales.${other}`);
          const look = "inline-flex min-h-control items-center px-1 text-sm";
          return other === locale ? (
            <li key={other} aria-current="true" className={`${look} text-muted`}>
              {name}
            </li>
          ) : (
            <li key={other} lang={other}>
              <a
                href={routes.noticeCalculator({ ...Object.fromEntries(query), lang: other })}
                className={`${look} rounded-sm text-accent underline decoration-accent-line underline-offset-4`}
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import { useTranslations } from "next-intl";

/** Where the content of a page starts: the target of the skip link. */
export const contentId = "content";

export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href={`#${contentId}`}
      data-no-print
      className="sr-only z-50 rounded-md bg-fill px-3 py-2 font-medium text-on-fill focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t("skip")}
    </a>
  );
}

import { useTranslations } from "next-intl";

/**
 * What the tab is called, from the inside out. It is part of the page, so it changes in the same moment: sent beside
 * it, it came a moment later, and whoever listens heard a page without a name (WCAG 2.4.2).
 */
export function PageTitle({ names }: { names: readonly string[] }) {
  const t = useTranslations("common");
  return <title>{[...names, t("productName")].join(" · ")}</title>;
}

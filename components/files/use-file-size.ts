import { useFormatter, useTranslations } from "next-intl";

const kilo = 1024;

/** The size of a file in words: "3.4 MB". */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations("files.size");
  const format = useFormatter();
  return (bytes) => {
    if (bytes < kilo) return t("b", { value: format.number(bytes) });
    if (bytes < kilo * kilo) return t("kb", { value: format.number(Math.round(bytes / kilo)) });
    return t("mb", { value: format.number(bytes / kilo / kilo, { maximumFractionDigits: 1 }) });
  };
}

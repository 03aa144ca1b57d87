import { useTranslations } from "next-intl";
import { type NoticeTerms, noticeWords } from "@/lib/contracts/rules";

/** The notice rule of a contract as one reads it: "3 months, to the end of a quarter". */
export function useNoticeSentence() {
  const t = useTranslations("contracts.notice");
  return (terms: Omit<NoticeTerms, "noticeCalendar">): string => {
    const words = noticeWords(terms);
    return words ? t("sentence", words) : t("silent");
  };
}

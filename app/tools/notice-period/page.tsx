import type { Metadata } from "next";
import { Calculator } from "@/components/notice/calculator";
import { CalculatorAnswer } from "@/components/notice/calculator-answer";
import { ToolLanguages } from "@/components/notice/tool-languages";
import { PublicFrame } from "@/components/shell/public-frame";
import { questionFrom } from "@/lib/notice/question";
import { requestLocale } from "@/lib/platform/auth/request-locale";
import { asLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queryOf, type SearchParams } from "@/lib/platform/search-params";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = translatorFor(await localeOf(await searchParams), "notice.calculator");
  return { description: t("intro") };
}

export default async function NoticePeriodPage({ searchParams }: Props) {
  const asked = await searchParams;
  const locale = await localeOf(asked);
  const t = translatorFor(locale, "notice.calculator");
  const query = queryOf(asked);
  const question = questionFrom(query, locale === "pl" ? "PL" : "UK_EW");
  const answered = question.asked && question.rule !== null && (question.input !== null || question.wished !== null);
  return (
    <PublicFrame
      title={`${t("title")} · Partwell`}
      locale={locale}
      firm="Partwell"
      languages={<ToolLanguages locale={locale} query={query} />}
    >
      <div className="grid gap-10">
        <header className="grid gap-4">
          <h1 className="text-2xl">{t("title")}</h1>
          <p className="text-soft">{t("intro")}</p>
        </header>
        {question.wrong.length > 0 && question.asked ? (
          <p role="alert" className="rounded-r-md border-l-2 border-late bg-late-soft px-5 py-4">
            {t("wrong")}
          </p>
        ) : null}
        {question.asked && question.wrong.length === 0 && !answered ? <p role="alert">{t("needDay")}</p> : null}
        {answered ? <CalculatorAnswer locale={locale} question={question} /> : null}
        <Calculator locale={locale} question={question} />
        <footer className="grid gap-2 border-t border-line pt-6 text-sm text-muted">
          <p>{t("advice")}</p>
          <p data-no-print>{t("about")}</p>
        </footer>
      </div>
    </PublicFrame>
  );
}

const localeOf = async (asked: SearchParams) => asLocale([asked.lang].flat()[0]) ?? (await requestLocale());

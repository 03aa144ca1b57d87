import { ClosedSurvey } from "@/components/feedback/closed-survey";
import { SurveyPage } from "@/components/feedback/survey-page";
import { missingAnswers } from "@/lib/feedback/form";
import { linkState } from "@/lib/feedback/rules";
import { openSurvey, pageLocale } from "./open-survey";

type Props = {
  params: Promise<{ publicId: string }>;
  searchParams: Promise<{ step?: string | string[]; check?: string | string[] }>;
};

export default async function FeedbackPage({ params, searchParams }: Props) {
  const { publicId } = await params;
  const { step, check } = await searchParams;
  const opened = await openSurvey(publicId);
  const locale = await pageLocale(opened?.survey.locale);
  if (!opened) return <ClosedSurvey state="invalid" publicId={publicId} locale={locale} opened={null} />;
  const state = linkState(opened.survey.link);
  if (state !== "open") return <ClosedSurvey state={state} publicId={publicId} locale={locale} opened={opened} />;
  const missing = missingAnswers(opened.survey);
  return (
    <SurveyPage
      {...opened}
      publicId={publicId}
      locale={locale}
      step={step === "2" && missing.length === 0 ? 2 : 1}
      missing={check === undefined ? [] : missing}
    />
  );
}

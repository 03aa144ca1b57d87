import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import { routes } from "@/lib/platform/routes";

const places = ["case", "talks", "dates", "feedback", "activity"] as const;
export type CasePlace = (typeof places)[number];

type CasePlacesProps = { slug: string; caseId: string; current: CasePlace | null };

/** The pages of a case, and the way back from each. */
export async function CasePlaces({ slug, caseId, current }: CasePlacesProps) {
  const t = await getTranslations("cases.places");
  const hrefs: Record<CasePlace, string> = {
    case: routes.case(slug, caseId),
    talks: routes.caseTalks(slug, caseId),
    dates: routes.caseDates(slug, caseId),
    feedback: routes.caseFeedback(slug, caseId),
    activity: routes.caseActivity(slug, caseId),
  };
  return (
    <div data-no-print>
      <Tabs
        label={t("label")}
        items={places.map((place) => ({ href: hrefs[place], label: t(place), current: place === current }))}
      />
    </div>
  );
}

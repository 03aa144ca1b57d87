import type { Locale } from "@/db/enums";
import { plainDate } from "@/lib/calendar/words";
import type { MergeValues } from "@/lib/conversations/content";
import type { Preparation } from "@/lib/conversations/queries/preparing";

/** What the case knows of the fields in the words to be said, in the language they are said in. */
export function mergeValues(preparation: Preparation, spoken: Locale): MergeValues {
  const { head, clientReason, remedies, stance, consultedOn } = preparation;
  const day = (date: string | null | undefined) => (date ? plainDate(date, spoken) : null);
  return {
    "conversation.date": day(consultedOn),
    "negotiation.conditions": withoutStop(stance?.conditions ?? ""),
    "negotiation.deadline": day(stance?.until),
    "notice.effectiveEnd": day(head.dates.effectiveEndOn),
    "notice.reason": clientReason,
    "notice.remediesSummary": remedies.map(({ what, triedOn }) => `${withoutStop(what)} (${day(triedOn)})`).join("; "),
    "notice.sendDate": day(head.dates.noticeTargetOn),
  };
}

/** The sentence around it brings its own full stop. */
export const withoutStop = (text: string) => text.trim().replace(/\.$/, "");

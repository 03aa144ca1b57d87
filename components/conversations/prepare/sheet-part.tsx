import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { LocalizedText, Locale } from "@/db/enums";
import type { MergedPart, MergeField } from "@/lib/conversations/content";

/** One part of the sheet. */
export function SheetPart({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3 className="font-serif text-xl">{title}</h3>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
      {children}
    </section>
  );
}

/** Plain sentences, one under the other. */
export function SheetList({ texts, spoken }: { texts: readonly LocalizedText[]; spoken: Locale }) {
  return (
    <ul className="grid list-disc gap-1 pl-5" lang={spoken}>
      {texts.map((text) => (
        <li key={text.en}>{text[spoken]}</li>
      ))}
    </ul>
  );
}

/** Words with the case's own in them; what nobody knows yet is a line to write on, and says what belongs there. */
export function Merged({ parts }: { parts: MergedPart[] }) {
  const t = useTranslations("conversations.prepare.blanks");
  return (
    <>
      {parts.map((part, index) =>
        "text" in part ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a sentence have no other name
          <span key={index}>{part.text}</span>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a sentence have no other name
          <span key={index} className="border-b border-dashed border-control px-1 text-muted">
            {t(nameOf[part.blank])}
          </span>
        ),
      )}
    </>
  );
}

/** A full stop in a key of the messages would open another level. */
const nameOf = {
  "conversation.date": "conversation_date",
  "conversation.transitionHighlights": "conversation_transitionHighlights",
  "handover.proposedDate": "handover_proposedDate",
  "negotiation.conditions": "negotiation_conditions",
  "negotiation.deadline": "negotiation_deadline",
  "notice.effectiveEnd": "notice_effectiveEnd",
  "notice.reason": "notice_reason",
  "notice.remediesSummary": "notice_remediesSummary",
  "notice.sendDate": "notice_sendDate",
  "settlement.responseDeadline": "settlement_responseDeadline",
  "settlement.sendBy": "settlement_sendBy",
} as const satisfies Record<MergeField, string>;

import { Check, Circle } from "@/components/ui/icons";
import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { ToolSection } from "@/components/cases/tool-section";
import { todayIn } from "@/lib/calendar/dates";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { checkLegalItemAction, uncheckLegalItemAction } from "@/lib/contracts/legal/actions";
import { type LegalItem, itemsFor, legalReviewedOn, progressOf } from "@/lib/contracts/legal/checklist";

type Confirmed = { item: string; by: string; at: Date };
type Props = { head: CaseHead; checks: Confirmed[]; canEdit: boolean };

/** What a person makes sure of before a letter goes out: each point with its source, and with who confirmed it. */
export async function LegalChecklist({ head, checks, canEdit }: Props) {
  const t = await getTranslations("review.legal");
  const items = itemsFor({ forCause: head.mode === "for_cause" });
  return (
    <ToolSection id="legal" title={t("title")} intro={t("intro", progressOf(items, checks))}>
      <ul className="divide-y border-y">
        {items.map((item) => (
          <Item
            key={item.key}
            head={head}
            item={item}
            canEdit={canEdit}
            check={checks.find((c) => c.item === item.key)}
          />
        ))}
      </ul>
      <p className="text-sm text-muted">
        {t("sources", { date: longDate(legalReviewedOn, head.reader.locale) })} {t("noAdvice")}
      </p>
    </ToolSection>
  );
}

async function Item({
  head,
  item,
  check,
  canEdit,
}: {
  head: CaseHead;
  item: LegalItem;
  check: Confirmed | undefined;
  canEdit: boolean;
}) {
  const t = await getTranslations("review");
  const { locale, timeZone } = head.reader;
  const given = { caseId: head.id, item: item.key };
  const Mark = check ? Check : Circle;
  return (
    <li className="grid grid-cols-[auto_1fr] items-start gap-x-3 gap-y-2 py-3 sm:grid-cols-[auto_1fr_auto]">
      <Mark className={`mt-1 size-4 ${check ? "text-done" : "text-muted"}`} />
      <div className="grid min-w-0 gap-0.5">
        <p className="text-pretty">{item.text[locale]}</p>
        <p className="text-sm text-muted">{t("legal.source", { source: item.source[locale] })}</p>
        <p className="text-sm text-soft">
          {check
            ? t("confirmedBy", { name: check.by, date: longDate(todayIn(timeZone, check.at).toString(), locale) })
            : t("notConfirmed")}
        </p>
      </div>
      {canEdit ? (
        <div className="col-start-2 sm:col-start-3">
          {check ? (
            <FactButton action={uncheckLegalItemAction} given={given} label={t("takeBack")} done={t("saved")} />
          ) : (
            <FactButton
              action={checkLegalItemAction}
              given={given}
              label={t("confirm")}
              done={t("saved")}
              variant="secondary"
            />
          )}
        </div>
      ) : null}
    </li>
  );
}

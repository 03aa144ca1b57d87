import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Cell, HeadCell, Row, Table, TBody, THead } from "@/components/ui/table";
import type { OffersReport } from "@/lib/offers/report/queries";
import { type Money, offerResults, type ReportRow } from "@/lib/offers/report/rules";
import { formatAmount } from "@/lib/platform/money";

/** Results that a phone leaves out; they are counted in "made". */
const seldom = new Set(["countered", "withdrawn"]);

/** Offers by kind and result, with all kinds together in the last row. */
export async function KindTable({ view }: { view: OffersReport }) {
  const t = await getTranslations("offers");
  const kinds = await getTranslations("negotiation.kinds");
  return (
    <section aria-labelledby="by-kind" className="grid gap-4">
      <div className="grid gap-0.5">
        <h2 id="by-kind" className="text-lg">
          {t("byKind")}
        </h2>
        <p className="text-sm text-muted">{t("byKindHint")}</p>
      </div>
      <Table caption={t("byKind")}>
        <THead>
          <HeadCell>{t("kind")}</HeadCell>
          <HeadCell numeric>{t("made")}</HeadCell>
          {offerResults.map((result) => (
            <HeadCell key={result} numeric optional={seldom.has(result) ? "medium" : result === "expired"}>
              {t(`columns.${result}`)}
            </HeadCell>
          ))}
          <HeadCell numeric optional>
            {t("days")}
          </HeadCell>
          <HeadCell numeric optional>
            {t("atStake")}
          </HeadCell>
          <HeadCell numeric optional="medium">
            {t("acceptedValue")}
          </HeadCell>
        </THead>
        <TBody>
          {view.kinds.map(({ kind, ...row }) => (
            <Counted key={kind} name={kinds(kind)} row={row} />
          ))}
          {view.kinds.length > 1 ? <Counted name={t("allKinds")} row={view.all} strong /> : null}
        </TBody>
      </Table>
      {view.all.withoutValue > 0 ? (
        <p className="text-sm text-muted">{t("withoutValue", { count: view.all.withoutValue })}</p>
      ) : null}
    </section>
  );
}

async function Counted({ name, row, strong = false }: { name: string; row: ReportRow; strong?: boolean }) {
  const t = await getTranslations("offers");
  const format = await getFormatter();
  return (
    <Row>
      <Cell>{strong ? <strong>{name}</strong> : name}</Cell>
      <Cell numeric>{row.made}</Cell>
      {offerResults.map((result) => (
        <Cell key={result} numeric optional={seldom.has(result) ? "medium" : result === "expired"}>
          {row.results[result]}
        </Cell>
      ))}
      <Cell numeric optional>
        {row.daysToAnswer === null
          ? t("noDays")
          : format.number(row.daysToAnswer, { maximumFractionDigits: 1, minimumFractionDigits: 0 })}
      </Cell>
      <Cell numeric optional>
        <Amounts money={row.atStake} />
      </Cell>
      <Cell numeric optional="medium">
        <Amounts money={row.accepted} />
      </Cell>
    </Row>
  );
}

async function Amounts({ money }: { money: Money[] }) {
  const t = await getTranslations("offers");
  const locale = await getLocale();
  if (money.length === 0) return t("noMoney");
  return money.map(({ currency, minor }) => (
    <span key={currency} className="block whitespace-nowrap">
      {formatAmount(minor, currency, locale)}
    </span>
  ));
}

import { type Currency, type OfferKind, offerKinds, type OfferStatus } from "@/db/enums";

/** What became of an offer that was made; an open one waits for its answer. */
export const offerResults = ["accepted", "rejected", "countered", "withdrawn", "expired", "sent"] as const;
export type OfferResult = Exclude<OfferStatus, "draft">;

/** Offers of one kind, result and currency, counted together. */
export type OfferGroup = {
  kind: OfferKind;
  result: OfferResult;
  currency: Currency;
  made: number;
  /** Of those with a value: what they are worth together. */
  valueMinor: number;
  valued: number;
  /** Of those that were answered: how many days that took, together. */
  days: number;
  answered: number;
};

export type Money = { currency: Currency; minor: number };

export type ReportRow = {
  made: number;
  results: Record<OfferResult, number>;
  /** On average, from the offer to its answer; null: none was answered. */
  daysToAnswer: number | null;
  /** What the open ones are worth, by currency. */
  atStake: Money[];
  accepted: Money[];
  /** How many say nothing of their value. */
  withoutValue: number;
};

/** A row for each kind that was offered, in the order of the kinds, and one for all of them. */
export function reportOf(groups: readonly OfferGroup[]): {
  kinds: ({ kind: OfferKind } & ReportRow)[];
  all: ReportRow;
} {
  return {
    kinds: offerKinds.flatMap((kind) => {
      const own = groups.filter((group) => group.kind === kind);
      return own.length > 0 ? [{ kind, ...rowOf(own) }] : [];
    }),
    all: rowOf(groups),
  };
}

function rowOf(groups: readonly OfferGroup[]): ReportRow {
  const made = sumOf(groups, ({ made: count }) => count);
  const answered = sumOf(groups, (group) => group.answered);
  return {
    made,
    results: Object.fromEntries(
      offerResults.map((result) => [
        result,
        sumOf(
          groups.filter((group) => group.result === result),
          ({ made: count }) => count,
        ),
      ]),
    ) as Record<OfferResult, number>,
    daysToAnswer: answered === 0 ? null : sumOf(groups, ({ days }) => days) / answered,
    atStake: moneyOf(groups.filter(({ result }) => result === "sent")),
    accepted: moneyOf(groups.filter(({ result }) => result === "accepted")),
    withoutValue: made - sumOf(groups, ({ valued }) => valued),
  };
}

const sumOf = (groups: readonly OfferGroup[], read: (group: OfferGroup) => number) =>
  groups.reduce((sum, group) => sum + read(group), 0);

/** What groups are worth in each currency; amounts of two currencies are never added up. */
function moneyOf(groups: readonly OfferGroup[]): Money[] {
  const sums = new Map<Currency, number>();
  for (const { currency, valued, valueMinor } of groups)
    if (valued > 0) sums.set(currency, (sums.get(currency) ?? 0) + valueMinor);
  return [...sums].map(([currency, minor]) => ({ currency, minor })).toSorted((one, other) => other.minor - one.minor);
}

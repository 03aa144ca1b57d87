import type { Currency, Locale } from "@/db/enums";

/** The largest amount a contract, an offer or a reason may carry, in minor units. */
export const maxAmountMinor = 99_999_999_999;

const spaces = /[\s\u00a0\u202f\u2009']/g;
const decimalMark: Record<Locale, string> = { pl: ",", en: "." };

/**
 * Reads an amount as people write it, exactly.
 * In: "1 234,56", "1.234,56", "1,234.56", "1234.5" or "1234", and the reader's language, which decides what a single
 * mark before three digits means. Out: minor units, or null when it is not one amount of at most two decimals.
 */
export function parseAmount(text: string, locale: Locale): number | null {
  const typed = text.replace(spaces, "");
  if (!/^\d[\d.,]*$/.test(typed) || typed.length > 20) return null;
  const mark = markOf(typed, locale);
  const [whole = "", decimals = ""] = mark ? splitAtLast(typed, mark) : [typed];
  const digits = ungrouped(whole, mark);
  if (digits === null || !/^\d{0,2}$/.test(decimals) || (mark && decimals === "")) return null;
  const minor = Number(digits) * 100 + Number(decimals.padEnd(2, "0"));
  return minor <= maxAmountMinor ? minor : null;
}

/** Which sign separates the decimals, or null when every sign only groups thousands. */
function markOf(typed: string, locale: Locale): string | null {
  const last = typed.match(/[.,](?=\d*$)/)?.[0];
  if (!last) return null;
  const other = last === "." ? "," : ".";
  if (typed.includes(other)) return last;
  const grouped = typed.split(last).slice(1);
  if (grouped.length > 1) return null;
  return grouped[0]?.length === 3 && last !== decimalMark[locale] ? null : last;
}

function splitAtLast(typed: string, mark: string): [string, string] {
  const at = typed.lastIndexOf(mark);
  return [typed.slice(0, at), typed.slice(at + 1)];
}

/** The digits of a whole number whose groups, if any, have three digits each and one kind of sign between them. */
function ungrouped(whole: string, mark: string | null): string | null {
  const signs = new Set(whole.replace(/\d/g, ""));
  if (signs.size === 0) return whole;
  if (signs.size > 1 || (mark && signs.has(mark))) return null;
  const [first = "", ...groups] = whole.split(/[.,]/);
  const regular = first.length >= 1 && first.length <= 3 && groups.every((group) => group.length === 3);
  return regular ? first + groups.join("") : null;
}

/** An amount as people read it, with its currency: "1 234,56 zł", "PLN 1,234.56". */
export const formatAmount = (minor: number, currency: Currency, locale: Locale): string =>
  new Intl.NumberFormat(locale === "pl" ? "pl-PL" : "en-GB", {
    style: "currency",
    currency,
    useGrouping: "always",
  }).format(minor / 100);

/** An amount as it stands in a field, ready to be changed: without its currency. */
export const writeAmount = (minor: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === "pl" ? "pl-PL" : "en-GB", {
    minimumFractionDigits: 2,
    useGrouping: "always",
  }).format(minor / 100);

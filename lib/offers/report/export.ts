import "server-only";
import { daysBetween } from "@/lib/calendar/days";
import { csvText } from "@/lib/platform/csv";
import { translatorFor } from "@/lib/platform/i18n/translator";
import type { WriteScope } from "@/lib/platform/scope";
import { listMade, type MadeOffer } from "./queries";
import type { OffersQuery } from "./schema";

const batch = 500;

/** Every offer made in a period, one line each, in the reader's language. Out: the file and what it is called. */
export async function exportOffers(scope: WriteScope, query: OffersQuery): Promise<{ name: string; text: string }> {
  const t = translatorFor(scope.actor.locale, "offers.csv");
  const columns = columnsFor(scope);
  const rows = [columns.map(({ title }) => title)];
  let last: MadeOffer | undefined;
  do {
    const page = await listMade(scope, query, { limit: batch, ...(last ? { after: last.id } : {}) });
    rows.push(...page.map((offer) => columns.map(({ read }) => read(offer))));
    last = page.length === batch ? page.at(-1) : undefined;
  } while (last);
  scope.record("offer.exported", { count: rows.length - 1 });
  return { name: `${t("file")}-${scope.today}.csv`, text: csvText(rows) };
}

type Column = { title: string; read: (offer: MadeOffer) => string };

/** Amounts are plain numbers with a point, so that every spreadsheet can add them up. */
function columnsFor(scope: WriteScope): Column[] {
  const t = translatorFor(scope.actor.locale, "offers");
  const words = translatorFor(scope.actor.locale, "negotiation");
  return [
    { title: t("csv.case"), read: ({ caseNumber }) => String(caseNumber) },
    { title: t("csv.client"), read: ({ client }) => client },
    { title: t("csv.number"), read: ({ number }) => String(number) },
    { title: words("side"), read: ({ side }) => words(`sides.${side}`) },
    { title: words("kind"), read: ({ kind }) => words(`kinds.${kind}`) },
    { title: words("terms"), read: ({ terms }) => terms },
    { title: words("value"), read: ({ valueMinor }) => (valueMinor === null ? "" : (valueMinor / 100).toFixed(2)) },
    { title: words("currency"), read: ({ currency, valueMinor }) => (valueMinor === null ? "" : currency) },
    { title: t("csv.offeredOn"), read: ({ offeredOn }) => offeredOn },
    { title: words("validUntil"), read: ({ validUntil }) => validUntil ?? "" },
    { title: t("csv.result"), read: ({ result }) => t(`results.${result}`) },
    { title: words("answeredOn"), read: ({ answeredOn }) => answeredOn ?? "" },
    {
      title: t("csv.days"),
      read: ({ offeredOn, answeredOn, result }) =>
        answeredOn && result !== "withdrawn" ? String(daysBetween(offeredOn, answeredOn)) : "",
    },
    { title: words("answerWords"), read: ({ answer }) => answer },
  ];
}

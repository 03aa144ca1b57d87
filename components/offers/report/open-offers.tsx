import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Cell, HeadCell, Row, Table, TBody, THead } from "@/components/ui/table";
import { longDate, shortDate } from "@/lib/calendar/words";
import type { OffersReport } from "@/lib/offers/report/queries";
import { formatAmount } from "@/lib/platform/money";
import { routes } from "@/lib/platform/routes";

/** The offers that wait for an answer, with the way to each. */
export async function OpenOffers({ slug, view }: { slug: string; view: OffersReport }) {
  const t = await getTranslations("offers");
  const words = await getTranslations("negotiation");
  const { locale } = view.reader;
  const day = (date: string) => (
    <time dateTime={date} title={longDate(date, locale)} className="whitespace-nowrap">
      {shortDate(date, view.today, locale)}
    </time>
  );
  return (
    <section aria-labelledby="open-offers" className="grid gap-4">
      <h2 id="open-offers" className="text-lg">
        {t("waiting")}
      </h2>
      {view.open.length === 0 ? (
        <p className="text-muted">{t("noneWaiting")}</p>
      ) : (
        <Table caption={t("waiting")}>
          <THead>
            <HeadCell>{t("offer")}</HeadCell>
            <HeadCell optional>{words("terms")}</HeadCell>
            <HeadCell numeric optional="medium">
              {words("value")}
            </HeadCell>
            <HeadCell optional>{t("since")}</HeadCell>
            <HeadCell>{words("validUntil")}</HeadCell>
          </THead>
          <TBody>
            {view.open.map((offer) => (
              <Row key={offer.id}>
                <Cell>
                  <Link
                    href={routes.caseNegotiation(slug, offer.caseId)}
                    className="inline-flex min-h-7 min-w-36 items-center rounded-sm font-medium wrap-anywhere hover:text-accent hover:underline pointer-coarse:min-h-control"
                  >
                    {offer.client}
                  </Link>
                  <span className="block text-sm text-muted">
                    {`${words(`offerOf.${offer.side}`)} · ${words(`kinds.${offer.kind}`)}`}
                  </span>
                </Cell>
                <Cell optional>
                  <span className="line-clamp-2 min-w-36 wrap-anywhere">{offer.terms}</span>
                </Cell>
                <Cell numeric optional="medium">
                  {offer.valueMinor === null ? t("noMoney") : formatAmount(offer.valueMinor, offer.currency, locale)}
                </Cell>
                <Cell optional>{day(offer.offeredOn)}</Cell>
                <Cell>{offer.validUntil ? day(offer.validUntil) : t("noLimit")}</Cell>
              </Row>
            ))}
          </TBody>
        </Table>
      )}
      {view.moreOpen ? <p className="text-sm text-muted">{t("moreWaiting", { count: view.open.length })}</p> : null}
    </section>
  );
}

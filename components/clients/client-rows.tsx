import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { CaseStateWord } from "@/components/cases/case-state";
import { useNoticeSentence } from "@/components/contracts/notice-sentence";
import { Cell, HeadCell, Row, Table, TBody, THead } from "@/components/ui/table";
import { plainDate, shortDate } from "@/lib/calendar/words";
import type { ClientRow } from "@/lib/clients/listing/queries";
import { routes } from "@/lib/platform/routes";

type Props = { slug: string; rows: ClientRow[]; today: string };

export function ClientRows({ slug, rows, today }: Props) {
  const t = useTranslations("clients");
  const locale = useLocale();
  return (
    <Table caption={t("title")}>
      <THead>
        <HeadCell>{t("columns.name")}</HeadCell>
        <HeadCell optional>{t("columns.contract")}</HeadCell>
        <HeadCell>{t("columns.case")}</HeadCell>
        <HeadCell numeric optional>
          {t("columns.contacts")}
        </HeadCell>
        <HeadCell numeric optional>
          {t("columns.activity")}
        </HeadCell>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell>
              <Link
                href={routes.client(slug, row.id)}
                className="inline-flex min-h-7 min-w-36 items-center rounded-sm font-medium wrap-anywhere hover:text-accent hover:underline pointer-coarse:min-h-control"
              >
                {row.name}
              </Link>
            </Cell>
            <Cell optional>
              <ContractPhrase contract={row.contract} />
            </Cell>
            <Cell>
              {row.openCase ? (
                <Link href={routes.case(slug, row.openCase.id)} className="rounded-sm hover:underline">
                  <CaseStateWord state={row.openCase.state} locale={locale} />
                </Link>
              ) : (
                <span className="text-muted">{t("row.noCase")}</span>
              )}
            </Cell>
            <Cell numeric optional>
              {row.contacts}
            </Cell>
            <Cell numeric optional>
              {shortDate(row.lastActivityOn, today, locale)}
            </Cell>
          </Row>
        ))}
      </TBody>
    </Table>
  );
}

function ContractPhrase({ contract }: { contract: ClientRow["contract"] }) {
  const t = useTranslations("clients.row");
  const locale = useLocale();
  const sentence = useNoticeSentence();
  if (!contract) return <span className="text-muted">{t("noContract")}</span>;
  const { title, noticeLength, endsOn } = contract;
  const rule = noticeLength === null ? endsOn && t("until", { date: plainDate(endsOn, locale) }) : sentence(contract);
  return (
    <>
      <span className="block min-w-36 wrap-anywhere">{title}</span>
      {rule ? <span className="block text-sm text-muted">{rule}</span> : null}
    </>
  );
}

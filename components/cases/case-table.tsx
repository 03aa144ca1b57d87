import { getTranslations } from "next-intl/server";
import { HeadCell, type Sorting, Table, TBody, THead } from "@/components/ui/table";
import { type CaseFilter, type CaseSort, queryFrom } from "@/lib/cases/filter";
import type { CaseList } from "@/lib/cases/queries/listing";
import { routes } from "@/lib/platform/routes";
import { caseLinesOf } from "./case-lines";
import { CaseRows } from "./case-rows";

type CaseTableProps = { slug: string; filter: CaseFilter; list: CaseList };

/** Cases as rows. */
export async function CaseTable({ slug, filter, list }: CaseTableProps) {
  const t = await getTranslations("cases.list");
  const sorting = (sort: CaseSort): Sorting => {
    const current = filter.sort === sort;
    return {
      href: routes.cases(slug, queryFrom(filter, { sort, descending: current && !filter.descending })),
      direction: current ? (filter.descending ? "descending" : "ascending") : null,
    };
  };
  const words = { overdue: t("overdue"), noDate: t("noDate"), noEnd: t("noEnd"), nobody: t("nobody") };
  return (
    <Table caption={t("caption")}>
      <THead>
        <HeadCell optional>
          <span className="sr-only">{t("columns.pick")}</span>
        </HeadCell>
        <HeadCell sort={sorting("client")}>{t("columns.client")}</HeadCell>
        <HeadCell optional sort={sorting("state")}>
          {t("columns.state")}
        </HeadCell>
        <HeadCell optional>{t("columns.ribbon")}</HeadCell>
        <HeadCell optional="medium" numeric sort={sorting("progress")}>
          {t("columns.progress")}
        </HeadCell>
        <HeadCell optional sort={sorting("due")}>
          {t("columns.due")}
        </HeadCell>
        <HeadCell optional="medium">{t("columns.blocks")}</HeadCell>
        <HeadCell optional="wide" numeric sort={sorting("end")}>
          {t("columns.end")}
        </HeadCell>
        <HeadCell optional sort={sorting("lead")}>
          {t("columns.lead")}
        </HeadCell>
      </THead>
      <TBody>
        <CaseRows slug={slug} lines={await caseLinesOf(list)} words={words} />
      </TBody>
    </Table>
  );
}

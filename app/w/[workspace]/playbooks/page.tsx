import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, Row, Table, TBody, THead } from "@/components/ui/table";
import { readInWorkspace } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";
import { builtinPlaybooks } from "@/lib/playbooks/builtin";

type Props = { params: Promise<{ workspace: string }> };

export default async function PlaybooksPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { locale } = await readInWorkspace(slug, async (scope) => scope.actor);
  const t = await getTranslations("playbooks");
  return (
    <div className="page-start max-w-5xl">
      <PageHeader title={t("title")}>{t("intro")}</PageHeader>
      <Table caption={t("list")}>
        <THead>
          <HeadCell>{t("columns.name")}</HeadCell>
          <HeadCell numeric>{t("columns.tasks")}</HeadCell>
          <HeadCell numeric optional>
            {t("columns.required")}
          </HeadCell>
        </THead>
        <TBody>
          {builtinPlaybooks.map(({ key, name, description, tasks }) => (
            <Row key={key}>
              <Cell>
                <Link
                  href={routes.playbook(slug, key)}
                  className="block max-w-reading rounded-sm py-1 hover:text-accent"
                >
                  <span className="block font-medium">{name[locale]}</span>
                  <span className="block text-soft">{description[locale]}</span>
                </Link>
              </Cell>
              <Cell numeric>{tasks.length}</Cell>
              <Cell numeric optional>
                {tasks.filter(({ required }) => required).length}
              </Cell>
            </Row>
          ))}
        </TBody>
      </Table>
    </div>
  );
}

import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { routes } from "@/lib/platform/routes";

type Props = { slug: string; search: string; archived: boolean; canCreate: boolean };

export function NoClients({ slug, search, archived, canCreate }: Props) {
  const t = useTranslations("clients");
  if (search) {
    return (
      <EmptyState
        sentence={t("empty.search", { search })}
        action={<LinkButton href={routes.clients(slug)}>{t("empty.clear")}</LinkButton>}
      />
    );
  }
  if (archived) return <EmptyState sentence={t("empty.archived")} />;
  return (
    <EmptyState
      sentence={t("empty.sentence")}
      action={
        canCreate ? (
          <LinkButton variant="primary" href={routes.newClient(slug)}>
            {t("add")}
          </LinkButton>
        ) : null
      }
      example={t("empty.example")}
    />
  );
}

import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type ReactNode, useId } from "react";
import { CaseStateWord } from "@/components/cases/case-state";
import { ContractList } from "@/components/contracts/contract-list";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { plainDate } from "@/lib/calendar/words";
import type { CaseOfClient, ClientPage } from "@/lib/clients/queries";
import { routes } from "@/lib/platform/routes";
import { ArchivedNote, ClientAbout } from "./client-about";
import { ContactList } from "./contact-list";

/** A client: what binds us, how it is ending, who is there. */
export function ClientView({ view }: { view: ClientPage }) {
  const { client, contacts, contracts, cases, can, workspace } = view;
  const t = useTranslations("clients");
  const titles = useTranslations("contracts");
  const canChange = can.change && !client.archivedAt;
  return (
    <div className="mx-auto max-w-7xl">
      <PageHeader
        title={client.name}
        trail={[{ href: routes.clients(workspace.slug), label: t("title") }]}
        trailLabel={t("title")}
        action={<OpenCase view={view} />}
      />
      {client.archivedAt ? <ArchivedNote client={client} canChange={can.change} /> : null}
      <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(17rem,22rem)]">
        <div className="grid gap-8">
          <Part title={t("cases.title")}>
            <Cases slug={workspace.slug} cases={cases} />
          </Part>
          <Part title={titles("title")}>
            <ContractList
              clientId={client.id}
              calendar={workspace.calendar}
              contracts={contracts}
              canChange={canChange}
            />
          </Part>
        </div>
        <div className="grid gap-8">
          <Part title={t("contacts.title")}>
            <ContactList clientId={client.id} locale={client.locale} contacts={contacts} canChange={canChange} />
          </Part>
          <Part title={t("about")}>
            <ClientAbout client={client} canChange={can.change}>
              <Facts client={client} />
            </ClientAbout>
          </Part>
        </div>
      </div>
    </div>
  );
}

function OpenCase({ view: { client, contracts, can, workspace } }: { view: ClientPage }) {
  const t = useTranslations("clients");
  if (!can.openCase || client.archivedAt) return null;
  if (contracts.every((contract) => contract.archivedAt)) {
    return (
      <Button variant="primary" disabledReason={t("cases.needsContract")}>
        {t("openCase")}
      </Button>
    );
  }
  return (
    <LinkButton variant="primary" href={routes.newCase(workspace.slug, { client: client.id })}>
      {t("openCase")}
    </LinkButton>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-3">
      <h2 id={id} className="border-b pb-1.5 text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Cases({ slug, cases }: { slug: string; cases: CaseOfClient[] }) {
  const t = useTranslations("clients.cases");
  const locale = useLocale();
  if (cases.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul className="grid">
      {cases.map((clientCase) => (
        <li key={clientCase.id} className="border-b">
          <Link
            href={routes.case(slug, clientCase.id)}
            className="flex min-h-control flex-wrap items-baseline justify-between gap-x-4 gap-y-1 rounded-sm py-2 hover:bg-hover"
          >
            <span className="min-w-0">
              <span className="font-medium break-words">{clientCase.contract}</span>
              <span className="block text-sm text-muted">
                {t("line", { number: clientCase.number, date: plainDate(clientCase.openedOn, locale) })}
              </span>
            </span>
            <CaseStateWord state={clientCase.state} locale={locale} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Facts({ client }: { client: ClientPage["client"] }) {
  const t = useTranslations("clients");
  const common = useTranslations("common");
  const facts = [
    { name: t("fields.kind"), value: t(`kinds.${client.kind}`) },
    { name: t("fields.taxId"), value: client.taxId },
    { name: t("fields.address"), value: client.address },
    { name: t("fields.locale"), value: common(`locales.${client.locale}`) },
    { name: t("fields.note"), value: client.note },
  ];
  return (
    <dl className="grid gap-2">
      {facts.map(({ name, value }) =>
        value ? (
          <div key={name}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="min-w-0 break-words whitespace-pre-wrap">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

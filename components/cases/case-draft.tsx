import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { DateInput } from "@/components/ui/date-input";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { initiators, slots } from "@/db/enums";
import { longDate } from "@/lib/calendar/words";
import { type CaseDraft, holderField } from "@/lib/cases/draft";
import type { PreparedCase } from "@/lib/cases/queries/preparing";
import { openingDateFields } from "@/lib/cases/schema";
import { routes } from "@/lib/platform/routes";
import { builtinPlaybooks } from "@/lib/playbooks/builtin";
import { vocabulary } from "@/lib/playbooks/vocabulary";

type Props = { slug: string; draft: CaseDraft; prepared: PreparedCase };

/** The choices a case is opened with, one after the other. */
export async function CaseDraftFields({ slug, draft, prepared }: Props) {
  if (!prepared.client) return <ClientChoice slug={slug} draft={draft} prepared={prepared} />;
  return (
    <div className="grid gap-6">
      <ContractChoice slug={slug} draft={draft} prepared={prepared} />
      <PlaybookChoice slug={slug} draft={draft} prepared={prepared} />
      {prepared.playbook ? (
        <>
          <Dates slug={slug} draft={draft} prepared={prepared} />
          <People slug={slug} draft={draft} prepared={prepared} />
        </>
      ) : null}
    </div>
  );
}

async function ClientChoice({ slug, draft, prepared }: Props) {
  const t = await getTranslations("cases.new");
  return (
    <div className="grid gap-4">
      <Field label={t("findClient")} hint={t("findHint")}>
        {(control) => (
          <TextInput {...control} type="search" name="search" defaultValue={draft.search} autoComplete="off" />
        )}
      </Field>
      {prepared.candidates.length > 0 ? (
        <ul className="grid border-t border-line">
          {prepared.candidates.map(({ id, name, contract }) => (
            <li key={id} className="border-b border-line">
              <Link
                href={routes.newCase(slug, { client: id, playbook: draft.playbookKey ?? undefined })}
                replace
                className="grid min-h-control content-center rounded-sm px-2 py-1.5 hover:bg-hover"
              >
                <span className="font-medium break-words">{name}</span>
                <span className="text-sm break-words text-muted">{contract}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">{draft.search ? t("noClient") : t("noClients")}</p>
      )}
      {prepared.moreCandidates ? <p className="text-sm text-muted">{t("moreClients")}</p> : null}
      <p>
        <LinkButton href={routes.newClient(slug)}>{t("newClient")}</LinkButton>
      </p>
    </div>
  );
}

async function ContractChoice({ slug, draft, prepared }: Props) {
  const t = await getTranslations("cases.new");
  const { client, contracts, contract, openCases } = prepared;
  if (!client) return null;
  return (
    <section className="grid gap-4">
      <div>
        <p className="text-sm text-muted">{t("client")}</p>
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="min-w-0 font-serif text-lg font-semibold break-words">{client.name}</span>
          <Link href={routes.newCase(slug)} replace className="rounded-sm text-sm text-accent hover:underline">
            {t("otherClient")}
          </Link>
        </p>
        <input type="hidden" name="client" value={client.id} />
      </div>
      {contracts.length > 0 ? (
        <Field label={t("contract")} required>
          {(control) => (
            <Select
              {...control}
              key={client.id}
              name="contract"
              defaultValue={contract?.id ?? ""}
              placeholder={contract ? undefined : "–"}
              options={contracts.map(({ id, title, number }) => ({
                value: id,
                label: number ? `${title}, ${number}` : title,
              }))}
            />
          )}
        </Field>
      ) : (
        <Note tone="soon" action={<LinkButton href={routes.client(slug, client.id)}>{t("toClient")}</LinkButton>}>
          {t("noContract")}
        </Note>
      )}
      {openCases.length > 0 ? (
        <Note tone="soon">{t("openAlready", { cases: openCases.map(({ number }) => `#${number}`).join(", ") })}</Note>
      ) : null}
      <RadioGroup
        name="initiator"
        legend={t("initiator")}
        defaultValue={draft.initiator}
        options={initiators.map((value) => ({ value, label: t(`initiators.${value}`) }))}
      />
    </section>
  );
}

async function PlaybookChoice({ draft, prepared }: Props) {
  const t = await getTranslations("cases.new");
  return (
    <RadioGroup
      name="playbook"
      legend={t("playbook")}
      hint={t("playbookHint")}
      defaultValue={draft.playbookKey ?? ""}
      options={builtinPlaybooks.map(({ key, name, tasks }) => ({
        value: key,
        label: name[prepared.locale],
        hint: t("playbookSize", { count: tasks.length }),
      }))}
    />
  );
}

async function Dates({ draft, prepared }: Props) {
  const t = await getTranslations("cases.new");
  const ends = prepared.contract?.endsOn;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t("dates")}</legend>
      <p className="text-sm text-muted">{t("datesHint")}</p>
      {openingDateFields.map((field) => (
        <Field
          key={field}
          label={t(`fields.${field}`)}
          hint={
            field === "effectiveEndOn" && ends
              ? t("endFromContract", { date: longDate(ends, prepared.locale) })
              : undefined
          }
        >
          {(control) => <DateInput {...control} name={field} defaultValue={draft.dates[field] ?? ""} />}
        </Field>
      ))}
    </fieldset>
  );
}

async function People({ draft, prepared }: Props) {
  const t = await getTranslations("cases.new");
  const quiet = await getTranslations("lifecycle.quiet");
  const used = slots.filter((slot) => slot === "lead" || prepared.plan?.some((task) => task.slot === slot));
  const options = prepared.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t("people")}</legend>
      <p className="text-sm text-muted">{t("peopleHint")}</p>
      {used.map((slot) => (
        <Field key={slot} label={vocabulary.slots[slot][prepared.locale]} required={slot === "lead"}>
          {(control) => (
            <Select
              {...control}
              name={holderField(slot)}
              defaultValue={prepared.holders[slot] ?? ""}
              placeholder={slot === "lead" ? undefined : t("nobody")}
              options={options}
            />
          )}
        </Field>
      ))}
      <Checkbox
        name="quiet"
        value="yes"
        defaultChecked={draft.quiet}
        label={quiet("choice")}
        hint={quiet("choiceHint")}
      />
    </fieldset>
  );
}

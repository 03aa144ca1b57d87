"use client";

import { Archive, Ellipsis, Pencil, Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-item";
import { useToast } from "@/components/ui/toast";
import type { Locale } from "@/db/enums";
import { archiveContactAction, restoreContactAction } from "@/lib/clients/contacts/actions";
import type { Contact } from "@/lib/clients/contacts/queries";
import { EditContact, NewContact } from "./contact-form";

type Props = { clientId: string; locale: Locale; contacts: Contact[]; canChange: boolean };

/** The people of a client, added and changed in place. */
export function ContactList({ clientId, locale, contacts, canChange }: Props) {
  const t = useTranslations("clients.contacts");
  const [adding, setAdding] = useState(false);
  const current = contacts.filter((contact) => !contact.archivedAt);
  const archived = contacts.filter((contact) => contact.archivedAt);
  return (
    <div className="grid gap-2">
      {current.length === 0 && !adding ? <p className="text-soft">{t("none")}</p> : null}
      <ul className="grid">
        {current.map((contact) => (
          <li key={contact.id} className="border-b">
            <ContactRow contact={contact} canChange={canChange} />
          </li>
        ))}
      </ul>
      {adding ? <NewContact clientId={clientId} locale={locale} onDone={() => setAdding(false)} /> : null}
      {canChange && !adding ? (
        <div>
          <Button size="sm" icon={<Plus />} onClick={() => setAdding(true)}>
            {t("add")}
          </Button>
        </div>
      ) : null}
      {archived.length > 0 ? (
        <Disclosure summary={t("showArchived", { count: archived.length })}>
          <ul className="grid">
            {archived.map((contact) => (
              <li key={contact.id} className="border-b last:border-0">
                <ArchivedContact contact={contact} canChange={canChange} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

function ContactRow({ contact, canChange }: { contact: Contact; canChange: boolean }) {
  const t = useTranslations("clients.contacts");
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const archive = useAction(archiveContactAction);
  const restore = useAction(restoreContactAction);
  const runArchive = async () => {
    const outcome = await archive.run({ contactId: contact.id });
    if (!outcome.ok) return;
    toast(t("archived", { name: contact.name }), async () => {
      await restore.run({ contactId: contact.id });
    });
  };
  if (editing) return <EditContact contact={contact} onDone={() => setEditing(false)} />;
  return (
    <div className="grid gap-1 py-2">
      <div className="flex items-start gap-3">
        <Avatar name={contact.name} decorative />
        <div className="min-w-0 flex-1">
          <p className="font-medium break-words">{contact.name}</p>
          {contact.position ? <p className="text-sm break-words text-muted">{contact.position}</p> : null}
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            {contact.email ? (
              <a className="break-all hover:underline" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            ) : null}
            {contact.phone ? (
              <a className="hover:underline" href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}>
                {contact.phone}
              </a>
            ) : null}
          </p>
        </div>
        {canChange ? (
          <Menu label={t("actions", { name: contact.name })} trigger={<Ellipsis />}>
            {() => (
              <>
                <MenuButton icon={<Pencil />} onClick={() => setEditing(true)}>
                  {t("edit", { name: contact.name })}
                </MenuButton>
                <MenuButton icon={<Archive />} onClick={() => void runArchive()}>
                  {t("archive")}
                </MenuButton>
              </>
            )}
          </Menu>
        ) : null}
      </div>
      <ProblemNote problem={archive.problem ?? restore.problem} />
    </div>
  );
}

function ArchivedContact({ contact, canChange }: { contact: Contact; canChange: boolean }) {
  const t = useTranslations("clients.contacts");
  const toast = useToast();
  const restore = useAction(restoreContactAction);
  const run = async () => {
    const outcome = await restore.run({ contactId: contact.id });
    if (outcome.ok) toast(t("restored", { name: contact.name }));
  };
  return (
    <div className="grid gap-1 py-1.5">
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 break-words text-soft">{contact.name}</p>
        {canChange ? (
          <Button size="sm" variant="quiet" pending={restore.pending} onClick={() => void run()}>
            {t("restore")}
          </Button>
        ) : null}
      </div>
      <ProblemNote problem={restore.problem} />
    </div>
  );
}

"use client";

import { Send } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { requestFeedbackAction } from "@/lib/feedback/actions";
import type { AskableContact } from "@/lib/feedback/queries";
import { ShownOnce } from "./shown-once";

type AskContactsProps = { caseId: string; contacts: AskableContact[]; canSend: boolean };

/** The people of the client, each with the way to ask, or why not now. */
export function AskContacts({ caseId, contacts, canSend }: AskContactsProps) {
  const t = useTranslations("feedback.case.ask");
  const refusals = useTranslations("refusals");
  const request = useAction(requestFeedbackAction);
  const [asking, setAsking] = useState<string | null>(null);
  const [made, setMade] = useState<{ name: string; address: string; sent: boolean } | null>(null);
  const ask = async ({ id, name }: AskableContact, send: boolean) => {
    setAsking(id);
    const outcome = await request.run({ caseId, contactId: id, send });
    if (outcome.ok) setMade({ name, address: outcome.data.address, sent: send });
  };
  return (
    <div className="grid gap-4">
      {made ? <ShownOnce {...made} onHide={() => setMade(null)} /> : null}
      <ul className="divide-y border-y">
        {contacts.map((contact) => {
          const whyNot = contact.whyNot ? refusals(contact.whyNot) : null;
          const pending = request.pending && asking === contact.id;
          return (
            <li key={contact.id} className="grid gap-2 py-3">
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <Avatar name={contact.name} decorative />
                <div className="min-w-0 flex-1 basis-48">
                  <p className="font-medium break-words">{contact.name}</p>
                  <p className="text-sm break-words text-muted">
                    {[contact.position, t("language", { locale: contact.locale })].filter(Boolean).join(", ")}
                  </p>
                </div>
                {whyNot ? (
                  <p className="text-sm text-muted">{whyNot}</p>
                ) : (
                  <div className="flex flex-wrap gap-2">
                    <Button size="sm" variant="quiet" pending={pending} onClick={() => void ask(contact, false)}>
                      {t("make")}
                    </Button>
                    {canSend ? (
                      <Button size="sm" icon={<Send />} pending={pending} onClick={() => void ask(contact, true)}>
                        {t("send")}
                      </Button>
                    ) : null}
                  </div>
                )}
              </div>
              {asking === contact.id ? <ProblemNote problem={request.problem} /> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

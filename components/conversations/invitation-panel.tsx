"use client";

import { Send } from "@/components/ui/icons";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { StateWord } from "@/components/ui/state-word";
import { useToast } from "@/components/ui/toast";
import type { Tone } from "@/components/ui/tone";
import type { ConversationStatus } from "@/db/enums";
import { dateOf } from "@/lib/calendar/words";
import { inviteToTalkAction } from "@/lib/conversations/actions";
import type { TheirPerson } from "@/lib/conversations/queries/people";
import { type InvitationState, invitationState, whyNotInvite } from "@/lib/conversations/rules";

type Props = {
  conversationId: string;
  status: ConversationStatus;
  sequence: number;
  contacts: TheirPerson[];
  canInvite: boolean;
};

const tones: Record<InvitationState, Tone> = { none: "neutral", current: "done", outdated: "soon" };

/** Who of the client has the invitation, and whether it still says what is true. Nothing goes out by itself. */
export function InvitationPanel({ conversationId, status, sequence, contacts, canInvite }: Props) {
  const t = useTranslations("conversations.invitation");
  const refusals = useTranslations("refusals");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const toast = useToast();
  const invite = useAction(inviteToTalkAction);
  const known = contacts.some(({ invitedSequence }) => invitedSequence !== null);
  if (contacts.length === 0 || (status !== "planned" && !known)) return null;
  const send = async (contact: TheirPerson) => {
    const outcome = await invite.run({ conversationId, contactIds: [contact.id] });
    if (outcome.ok) toast(t("sent", { name: contact.name }));
  };
  const wordOf = (state: InvitationState) => (state === "current" || state === "none" ? "send" : "again");
  return (
    <section className="grid max-w-reading gap-2" data-no-print>
      <h3 className="text-lg">{t("title")}</h3>
      <p className="text-soft">{t("intro")}</p>
      <ul className="divide-y border-y">
        {contacts.map((contact) => {
          const state = invitationState(contact, sequence);
          const whyNot = whyNotInvite({ status }, contact);
          return (
            <li key={contact.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 flex-1 basis-56">
                <p className="break-words">{contact.name}</p>
                <p className="text-sm">
                  <StateWord tone={tones[state]}>
                    {contact.invitedAt
                      ? t(state, { date: dateOf(contact.invitedAt, { locale, timeZone }) })
                      : t("none")}
                  </StateWord>
                </p>
              </div>
              {canInvite && state !== "current" ? (
                <Button
                  size="sm"
                  icon={<Send />}
                  pending={invite.pending}
                  disabledReason={whyNot ? refusals(whyNot) : null}
                  onClick={() => void send(contact)}
                >
                  {status === "cancelled" ? t("sendCancelled") : t(wordOf(state))}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      <ProblemNote problem={invite.problem} />
    </section>
  );
}

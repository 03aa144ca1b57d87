import { createClient } from "@/lib/clients/commands";
import { createContact } from "@/lib/clients/contacts/commands";
import { lockClient } from "@/lib/clients/queries";
import { createContract } from "@/lib/contracts/commands";
import { found } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import type { Clock } from "./clock.ts";
import type { StoryCase } from "./story/shape.ts";

type Told = Pick<StoryCase, "client" | "contract">;

export type Parties = { clientId: string; contractId: string; contactIds: Map<string, string> };

/** Writes down a client of the story, its people and its contract. */
export async function writeParties(scope: WriteScope, clock: Clock, story: Told): Promise<Parties> {
  const { name, kind = "business", taxId = "", address, locale, note = "", contacts } = story.client;
  const { clientId } = await createClient(scope, { name, kind, taxId, address, locale, note });
  const client = found(await lockClient(scope, clientId));
  const contactIds = new Map<string, string>();
  for (const contact of contacts) {
    const { contactId } = await createContact(scope, client, { ...contact, locale });
    contactIds.set(contact.name, contactId);
  }
  const { contractId } = await createContract(scope, client, termsOf(clock, story));
  return { clientId, contractId, contactIds };
}

function termsOf(clock: Clock, { contract }: Told): Parameters<typeof createContract>[2] {
  const { title, number, notice, clause, address, monthly, currency, form = "written", endsInDays } = contract;
  const signedOn = clock.meeting(-contract.signedDaysAgo);
  return {
    title,
    number,
    signedOn,
    startsOn: signedOn,
    term: endsInDays === undefined ? "indefinite" : "fixed",
    endsOn: endsInDays === undefined ? null : clock.day(endsInDays),
    noticeLength: notice.length,
    noticeUnit: notice.unit,
    noticeAlign: notice.align ?? "none",
    noticeCalendar: notice.calendar ?? "PL",
    noticeClause: clause,
    noticeForm: form,
    noticeAddress: address,
    monthlyValueMinor: monthly,
    currency,
  };
}

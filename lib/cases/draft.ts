import { fieldText } from "@/lib/platform/text";
import { type Initiator, initiators, type Slot, slots } from "@/db/enums";
import { type PlaybookKey, playbookKeys } from "@/lib/playbooks/schema";
import { dayOrNothing, openingDateFields } from "./schema";

type OpeningDates = Partial<Record<(typeof openingDateFields)[number], string>>;

/** A case that is being prepared: what the form and its address say so far. */
export type CaseDraft = {
  search: string;
  clientId: string | null;
  contractId: string | null;
  initiator: Initiator;
  playbookKey: PlaybookKey | null;
  holders: Partial<Record<Slot, string>>;
  dates: OpeningDates;
  quiet: boolean;
  without: string[];
};

/** Reads a draft from the fields of its form, which are also the query of its address. What makes no sense is left out. */
export function draftFrom(fields: URLSearchParams | FormData): CaseDraft {
  const text = (name: string) => fieldText(fields, name).trim();
  const idOf = (name: string) => (uuid.test(text(name)) ? text(name) : null);
  return {
    search: text("search").slice(0, 100),
    clientId: idOf("client"),
    contractId: idOf("contract"),
    initiator: initiators.find((one) => one === text("initiator")) ?? "us",
    playbookKey: playbookKeys.find((one) => one === text("playbook")) ?? null,
    holders: Object.fromEntries(slots.flatMap((slot) => pair(slot, idOf(holderField(slot))))),
    dates: Object.fromEntries(openingDateFields.flatMap((field) => pair(field, dayOrNothing(text(field))))),
    quiet: text("quiet") !== "",
    without: fields.getAll("without").map(String).slice(0, 100),
  };
}

export const holderField = (slot: Slot) => `holder_${slot}`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const pair = (name: string, value: string | null): [string, string][] => (value === null ? [] : [[name, value]]);

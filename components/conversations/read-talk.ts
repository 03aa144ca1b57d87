import { formChoice } from "@/components/action/form-choice";
import { formText } from "@/components/action/form-text";
import { conversationForms, conversationKinds, type ConversationPart } from "@/db/enums";

/** What stands in the fields of a planned talk. */
export function readTalk(form: HTMLFormElement) {
  return {
    kind: formChoice(form, "kind", conversationKinds),
    form: formChoice(form, "form", conversationForms),
    date: formText(form, "date"),
    time: formText(form, "time"),
    durationMinutes: Number(formText(form, "durationMinutes")) || 60,
    place: formText(form, "place"),
    agenda: formText(form, "agenda"),
    members: readMembers(form),
    contactIds: checked(form, "contactIds"),
  };
}

export type ReadTalk = ReturnType<typeof readTalk>;

/** One person has one part: who speaks is not named among the others once more. */
function readMembers(form: HTMLFormElement) {
  const parts = new Map<string, ConversationPart>();
  for (const userId of checked(form, "presentIds")) parts.set(userId, "present");
  const writes = formText(form, "writes");
  if (writes !== "") parts.set(writes, "writes");
  const speaks = formText(form, "speaks");
  if (speaks !== "") parts.set(speaks, "speaks");
  return [...parts].map(([userId, part]) => ({ userId, part }));
}

const checked = (form: HTMLFormElement, name: string): string[] =>
  new FormData(form).getAll(name).filter((value) => typeof value === "string");

import { fieldText } from "@/lib/platform/text";

/** What was typed into a field of a form; nothing when there is no such field. */
export const formText = (form: HTMLFormElement, name: string): string => fieldText(new FormData(form), name);

import "server-only";
import type { Locale } from "@/db/enums";
import { headerText } from "./address";
import { invitationLetters } from "./invitation-letters";
import { letterText } from "./letter";
import { letterHtml } from "./letter-html";
import { summaryLetters } from "./summary-letters";
import { surveyLetters } from "./survey-letters";
import { teamLetters } from "./team-letters";
import type { MailTemplate, MailValues, Write } from "./values";
import { workspaceLetters } from "./workspace-letters";

const letters: { [Template in MailTemplate]: Write<Template> } = {
  ...teamLetters,
  ...surveyLetters,
  ...invitationLetters,
  ...summaryLetters,
  ...workspaceLetters,
};

export type RenderedMail = { subject: string; text: string; html: string };

/** The mail as it will be sent. In: a template, its values and the reader's language. */
export function renderMail<Template extends MailTemplate>(
  template: Template,
  values: MailValues[Template],
  locale: Locale,
): RenderedMail {
  const letter = letters[template](values, locale);
  return { subject: headerText(letter.subject), text: letterText(letter), html: letterHtml(letter, locale) };
}

/** A mail before it becomes text and HTML: what it says, in the order it says it. */
export type Letter = {
  subject: string;
  /** Whose mail it is, above everything else. */
  sender: string;
  heading: string;
  salutation?: string;
  paragraphs: string[];
  entries?: string[];
  /** Where it leads, and the same address once more for those whose button does not work. */
  button?: { label: string; url: string };
  linkHint?: string;
  notes: string[];
  signature?: string[];
  footer: string;
};

/** The letter for those who read plain text. */
export function letterText(letter: Letter): string {
  const blocks = [
    letter.sender,
    letter.heading,
    letter.salutation ?? "",
    ...letter.paragraphs,
    (letter.entries ?? []).map((entry) => `– ${oneLine(entry)}`).join("\n"),
    letter.button ? `${letter.button.label}:\n${letter.button.url}` : "",
    ...letter.notes,
    (letter.signature ?? []).join("\n"),
    `-- \n${letter.footer}`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

import type { Refusal } from "@/lib/platform/action/refusal";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1250";
type Decoded = { text: string; encoding: Encoding } | { refusal: Refusal };

const marks: { encoding: Encoding; bytes: number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/**
 * Reads a text file in whatever encoding a Polish spreadsheet saves.
 * In: the bytes. Out: the text with one kind of line break and its encoding, or why it is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (otherFormats.some((first) => beginsWith(bytes, first))) return { refusal: "import_not_text" };
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
  if (text.trim() === "") return { refusal: "import_empty" };
  return looksBinary(text) ? { refusal: "import_not_text" } : { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const marked = marks.find((mark) => beginsWith(bytes, mark.bytes));
  if (marked) return marked.encoding;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1250";
  }
}

const beginsWith = (bytes: Uint8Array, first: number[]) => first.every((byte, at) => bytes[at] === byte);

/** How spreadsheets, old spreadsheets, documents and pictures begin. */
const otherFormats = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
];

/** More than a few control characters, and often. */
function looksBinary(text: string): boolean {
  const controls = text.match(unreadable)?.length ?? 0;
  return controls > 10 && controls > text.length / 1000;
}

/** Characters no person types into a table: a line that has one is not imported. */
export const unreadable = /(?![\t\n\r])\p{Cc}/gu;

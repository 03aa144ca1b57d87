import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { ruleOf } from "./accepted";

/** How much of a file is looked at before any of it is stored. */
export const headBytes = 64 * 1024;

/** Whether the beginning of a file is what its extension says, and nothing else besides. */
export async function isWhatItSays(extension: string, head: Buffer): Promise<boolean> {
  const rule = ruleOf(extension);
  if (!rule) return false;
  if (rule.magic === "text") return isPlainText(head) && (extension !== "eml" || isMail(head));
  const found = (await fileTypeFromBuffer(head))?.ext ?? "";
  const genuine =
    rule.magic.includes(found) || (found === "zip" && rule.folder !== undefined && head.includes(rule.folder));
  return genuine && (rule.container === true || !hidesAnother(head));
}

/** Control characters belong to no text, and to every archive, program and font. Checked in every chunk. */
export const isPlainBytes = (chunk: Uint8Array): boolean => !chunk.some((byte) => byte < 9 || (byte > 13 && byte < 32));

const documentStart = /^(<(!doctype|\?xml|\?php|html|head|body|script|svg|iframe|[a-z]+:)|%pdf-|%!ps|\{\\rtf|gif8)/;

function isPlainText(head: Buffer): boolean {
  const start = head
    .subarray(0, 1024)
    .toString("utf8")
    .replace(/^[\uFEFF\s]+/, "")
    .replace(/^(<!--[^]*?-->\s*)+/, "");
  return isPlainBytes(head) && !documentStart.test(start.toLowerCase());
}

const isMail = (head: Buffer) => /^(from |[!-9;-~]+:)/i.test(head.subarray(0, 200).toString("latin1"));

const anotherWord = /<script|<html|<!doctype html|<svg|<iframe|<\?php|this program cannot be run in dos mode/;
// eslint-disable-next-line no-control-regex -- signatures are made of control characters
const anotherMagic = /PK\x03\x04[\x00-\x3f]\x00|\x7fELF[\x01\x02]|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c/;

/** A second signature behind the first: a picture that is also a page, a document that is also an archive. */
function hidesAnother(head: Buffer): boolean {
  const text = head.toString("latin1");
  return anotherMagic.test(text) || anotherWord.test(text.toLowerCase()) || text.lastIndexOf("%PDF-1") > 0;
}

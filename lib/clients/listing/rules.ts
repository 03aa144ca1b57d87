import { z } from "zod";

/** Where a page of the list ends: the next one begins after it. */
export type ClientCursor = { folded: string; id: string };

const cursor = z.tuple([z.string().max(1000), z.uuid()]);

/** A place in the list as an address carries it. */
export const writeCursor = ({ folded, id }: ClientCursor): string => JSON.stringify([folded, id]);

/** The place an address names; null for the first page, and for an address nobody of ours wrote. */
export function cursorFrom(text: string | null): ClientCursor | null {
  try {
    const [folded, id] = cursor.parse(JSON.parse(text ?? ""));
    return folded.includes("\0") ? null : { folded, id };
  } catch {
    return null;
  }
}

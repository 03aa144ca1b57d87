import { z } from "zod";
import { archivedChoices } from "./plan";

/** What the address of an import may say: the file that was agreed to, or nothing for a look, and the choice about the archive. */
export const importQuery = z.object({
  apply: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .catch("not a file"),
  archived: z.enum(archivedChoices).nullable().catch(null),
  key: z.uuid().nullable().catch(null),
});

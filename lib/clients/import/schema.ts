import { z } from "zod";

/** What the address of an import may say: the file that was agreed to, or nothing for a look. */
export const importQuery = z.object({
  apply: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .catch("not a file"),
  key: z.uuid().nullable().catch(null),
});

import { z } from "zod";

export const fileIdInput = z.object({ fileId: z.uuid() });

/** Where an upload goes: said in the address. `for=comment` keeps it hidden until the comment is sent. */
export const uploadQuery = z.object({
  case: z.uuid(),
  task: z.uuid().nullable(),
  for: z.enum(["comment"]).nullable(),
});

import { z } from "zod";
import { legalItems } from "./checklist";

export const legalItemInput = z.object({
  caseId: z.uuid(),
  item: z.string().refine((given) => legalItems.some(({ key }) => key === given)),
});

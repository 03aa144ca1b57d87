import { z } from "zod";
import { sides } from "@/db/enums";
import { periods } from "@/lib/calendar/periods";

/** What the address of the report may ask for; anything else is as if it had not been said. */
export const offersQuery = z.object({
  period: z.enum(periods).catch("year"),
  side: z.enum(sides).optional().catch(undefined),
});
export type OffersQuery = z.output<typeof offersQuery>;

import { z } from "zod";
import { type RenewalHorizon, renewalHorizons } from "./rules";

const usual: RenewalHorizon = 90;

/** What the address of the page asks for; anything else is the usual. */
export const renewalsQuery = z.object({
  within: z.coerce.number().pipe(z.literal(renewalHorizons)).catch(usual),
});

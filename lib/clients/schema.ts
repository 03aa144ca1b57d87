import { z } from "zod";
import { clientKinds, locales } from "@/db/enums";
import { optionalLine, optionalText, requiredLine } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";

/** How long the texts of a client may be. An import asks the same. */
export const clientLimits = { name: 200, taxId: 40, address: 500, note: 10_000 } as const;

export const clientFields = {
  name: requiredLine(clientLimits.name),
  kind: z.enum(clientKinds),
  taxId: optionalLine(clientLimits.taxId),
  address: optionalText(clientLimits.address),
  locale: z.enum(locales),
  note: optionalText(clientLimits.note),
};

export const createClientInput = z.object(clientFields);
export const updateClientInput = z.object({ clientId: z.uuid(), version: seenVersion, ...clientFields });
export const clientIdInput = z.object({ clientId: z.uuid() });

export type ClientFields = z.output<typeof createClientInput>;

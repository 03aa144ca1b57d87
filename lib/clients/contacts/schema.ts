import { z } from "zod";
import { locales } from "@/db/enums";
import { normalEmail } from "@/lib/platform/mail/address";
import { optionalLine, requiredLine } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";

/** How long the texts of a contact may be. An import asks the same. */
export const contactLimits = { name: 200, email: 254, phone: 50, position: 200 } as const;

const optionalEmail = z.string().transform((typed, problems) => {
  if (typed.trim() === "") return "";
  const address = normalEmail(typed);
  if (address !== null) return address;
  problems.addIssue({ code: "invalid_format", format: "email", input: typed });
  return z.NEVER;
});

const contactFields = {
  name: requiredLine(contactLimits.name),
  email: optionalEmail,
  phone: optionalLine(contactLimits.phone),
  position: optionalLine(contactLimits.position),
  locale: z.enum(locales),
};

export const createContactInput = z.object({ clientId: z.uuid(), ...contactFields });
export const updateContactInput = z.object({ contactId: z.uuid(), version: seenVersion, ...contactFields });
export const contactIdInput = z.object({ contactId: z.uuid() });

const fields = z.object(contactFields);
export type ContactFields = z.output<typeof fields>;

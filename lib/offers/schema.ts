import { z } from "zod";
import { agreementKinds, currencies, offerKinds, sides, stanceAttitudes } from "@/db/enums";
import { maxAmountMinor } from "@/lib/platform/money";
import { optionalText } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";
import { pointsIn } from "./rules";

const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");
const amount = z.int().min(0).max(maxAmountMinor).nullable();
const longText = optionalText(5000);

export const stanceInput = z.object({
  caseId: z.uuid(),
  version: seenVersion,
  attitude: z.enum(stanceAttitudes),
  conditions: longText,
  limits: longText,
  mandate: longText,
  mandateMinor: amount,
  until: day.nullable(),
  stayMarginMinor: amount,
  endMarginMinor: amount,
  currency: z.enum(currencies),
});

export const offerInput = z.object({
  caseId: z.uuid(),
  side: z.enum(sides),
  kind: z.enum(offerKinds),
  terms: longText.pipe(z.string().min(1)),
  valueMinor: amount,
  currency: z.enum(currencies),
  endsOn: day.nullable(),
  validUntil: day.nullable(),
});

export const sendOfferInput = z.object({ offerId: z.uuid(), version: seenVersion });

export const answerOfferInput = z.object({
  offerId: z.uuid(),
  version: seenVersion,
  status: z.enum(["accepted", "rejected", "withdrawn", "sent"]),
  answer: longText,
  /** Who said so: a contact of the client about our offer, a member about the client's. */
  answeredBy: z.uuid().nullable(),
  /** What was agreed, one point a line; an accepted offer makes a task of each. */
  points: longText.transform(pointsIn).pipe(z.array(z.string().max(200)).max(20)),
});

export const agreeInput = z.object({
  caseId: z.uuid(),
  kind: z.enum(agreementKinds),
  terms: longText.pipe(z.string().min(1)),
  endsOn: day.nullable(),
  withdrawsNotice: z.boolean(),
});

export const signInput = z.object({
  agreementId: z.uuid(),
  version: seenVersion,
  byUsOn: day.nullable(),
  byClientOn: day.nullable(),
  fileId: z.uuid().nullable(),
});

export const agreementIdInput = z.object({ agreementId: z.uuid(), version: seenVersion });

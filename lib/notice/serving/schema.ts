import { z } from "zod";
import { deliveryProofs, noticeChannels } from "@/db/enums";
import { optionalLine, optionalText } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";

const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);

const letter = {
  channel: z.enum(noticeChannels),
  address: optionalLine(300),
  sentAt: moment,
  tracking: optionalLine(100),
  fileId: z.uuid().nullable(),
};
const seen = { noticeId: z.uuid(), version: seenVersion };

export const sendNoticeInput = z.object({ caseId: z.uuid(), ...letter });

export const correctSendingInput = z.object({ ...seen, ...letter });

export const noticeIdInput = z.object(seen);

export const allowAddressInput = z.object({ ...seen, allowed: z.boolean() });

export const deliverNoticeInput = z.object({
  ...seen,
  deliveredOn: day,
  proof: z.enum(deliveryProofs),
  fileId: z.uuid().nullable(),
});

/** The steps of a letter that a file can prove. */
export const provenSteps = ["sending", "delivery"] as const;
export type ProvenStep = (typeof provenSteps)[number];

/** Null takes the file off; it stays with the case. */
export const proveInput = z.object({ ...seen, step: z.enum(provenSteps), fileId: z.uuid().nullable() });

export const confirmEndInput = z.object({ ...seen, endsOn: day, reason: optionalText(1000) });

export const receiveNoticeInput = z.object({
  caseId: z.uuid(),
  channel: z.enum(noticeChannels),
  receivedOn: day,
  fileId: z.uuid(),
  /** The end the client names; null: none, a person confirms one later. */
  endsOn: day.nullable(),
});

/** When word of it reached the client; null takes the record back. */
export const revokeNoticeInput = z.object({ ...seen, receivedOn: day.nullable() });

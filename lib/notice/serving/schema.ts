import { z } from "zod";
import { deliveryProofs, noticeChannels } from "@/db/enums";
import { optionalLine, optionalText } from "@/lib/platform/text";

const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);

export const sendNoticeInput = z.object({
  caseId: z.uuid(),
  channel: z.enum(noticeChannels),
  address: optionalLine(300),
  sentAt: moment,
  tracking: optionalLine(100),
  fileId: z.uuid().nullable(),
});

export const noticeIdInput = z.object({ noticeId: z.uuid() });

export const deliverNoticeInput = z.object({
  noticeId: z.uuid(),
  deliveredOn: day,
  proof: z.enum(deliveryProofs),
  fileId: z.uuid().nullable(),
});

export const confirmEndInput = z.object({ noticeId: z.uuid(), endsOn: day, reason: optionalText(1000) });

export const receiveNoticeInput = z.object({
  caseId: z.uuid(),
  channel: z.enum(noticeChannels),
  receivedOn: day,
  fileId: z.uuid(),
  endsOn: day.nullable(),
});

export const revokeNoticeInput = z.object({ noticeId: z.uuid(), receivedOn: day });

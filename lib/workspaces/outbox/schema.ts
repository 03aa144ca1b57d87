import { z } from "zod";

export const retryMailInput = z.strictObject({ mailId: z.uuid() });

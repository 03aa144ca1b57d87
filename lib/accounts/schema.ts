import { z } from "zod";
import { locales, themes } from "@/db/enums";

export const nothing = z.strictObject({});

export const preferInput = z.strictObject({ locale: z.enum(locales).optional(), theme: z.enum(themes).optional() });
export type PreferInput = z.infer<typeof preferInput>;

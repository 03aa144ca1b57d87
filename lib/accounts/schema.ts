import { z } from "zod";
import { locales, themes } from "@/db/enums";
import { normalEmail } from "@/lib/platform/mail/address";
import { calledBy } from "@/lib/platform/text";

/** An e-mail address, in the one way it is written here. */
export const email = z
  .string()
  .min(1)
  .max(1000)
  .transform((typed, context) => {
    const address = normalEmail(typed);
    if (address !== null) return address;
    context.issues.push({ code: "invalid_format", format: "email", input: typed });
    return z.NEVER;
  });

export const personName = calledBy(100);

export const newPassword = z.string().min(12).max(128);
const typedPassword = z.string().min(1).max(300);
const linkPart = z.string().max(100);

export const nothing = z.strictObject({});

export const preferInput = z.strictObject({ locale: z.enum(locales).optional(), theme: z.enum(themes).optional() });
export type PreferInput = z.infer<typeof preferInput>;

export const signUpInput = z.strictObject({
  name: personName,
  email,
  password: newPassword,
  locale: z.enum(locales),
});
export type SignUpInput = z.infer<typeof signUpInput>;

export const forgotPasswordInput = z.strictObject({ email });

export const resetPasswordInput = z.strictObject({ publicId: linkPart, secret: linkPart, password: newPassword });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

export const changePasswordInput = z.strictObject({ current: typedPassword, next: newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const renameInput = z.strictObject({ name: personName });

export const endSessionInput = z.strictObject({ sessionId: z.uuid() });

export const deleteAccountInput = z.strictObject({ password: z.string().min(1).max(128) });
export type DeleteAccountInput = z.infer<typeof deleteAccountInput>;

import { routes } from "@/lib/platform/routes";
import type { NextPage } from "./commands";

/** The address of the page that comes next: forms work without JavaScript. */
export function addressOf(publicId: string, next: NextPage): string {
  if (next.to === "language") {
    return routes.feedbackLanguage(publicId, { to: next.locale, step: String(next.step) });
  }
  if (next.to === "check") return `${routes.feedbackForm(publicId, { check: "1" })}#errors`;
  return `${routes.feedbackForm(publicId, next.to === "step" && next.step === 2 ? { step: "2" } : {})}#start`;
}

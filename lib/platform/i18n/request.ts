import { getRequestConfig } from "next-intl/server";
import { requestLocale } from "@/lib/platform/auth/request-locale";
import { messagesOf } from "./messages";

export default getRequestConfig(async () => {
  const locale = await requestLocale();
  return { locale, messages: messagesOf(locale), timeZone: "Europe/Warsaw" };
});

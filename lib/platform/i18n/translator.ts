import "server-only";
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import type { Locale } from "@/db/enums";
import { type Messages, messagesOf } from "./messages";

/** A translator outside a request: for mail, the doors and tests, where the language is given, not asked. */
export const translatorFor = <Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) => createTranslator({ locale, messages: messagesOf(locale), namespace });

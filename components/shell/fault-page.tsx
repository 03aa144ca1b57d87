"use client";

import { useSyncExternalStore } from "react";
import { buttonLook } from "@/components/ui/button-look";
import en from "@/lib/platform/i18n/messages/en/fault.json";
import pl from "@/lib/platform/i18n/messages/pl/fault.json";
import { spokenHere } from "./spoken-here";

type FaultPageProps = { error: Error & { digest?: string }; retry: () => void };

/**
 * Says that something broke. It brings its own words, for where it is needed the providers may be what broke; few,
 * for it travels with every page; and plain ones, for the build compiles sentences with a place for a value.
 */
export function FaultPage({ error, retry }: FaultPageProps) {
  // The language of the page is there only when the page is: React looks again then.
  const words = useSyncExternalStore(neverChanges, spokenHere, () => "pl") === "en" ? en : pl;
  return (
    <div role="alert" className="mx-auto flex max-w-reading flex-col items-start gap-4 px-4 py-16">
      <title>{words.title}</title>
      <h1 className="text-2xl">{words.title}</h1>
      <p className="text-soft">
        {words.text} <strong>{error.digest ?? "–"}</strong>
      </p>
      <button type="button" onClick={retry} className={buttonLook("primary", "md")}>
        {words.retry}
      </button>
    </div>
  );
}

const neverChanges = () => () => undefined;

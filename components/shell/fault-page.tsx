"use client";

import { useEffect } from "react";
import { buttonLook } from "@/components/ui/button-look";
import en from "@/lib/platform/i18n/messages/en/fault.json";
import pl from "@/lib/platform/i18n/messages/pl/fault.json";

type FaultPageProps = { error: Error & { digest?: string }; retry: () => void };

/**
 * Says that something broke. It brings its own words, for where it is needed the providers may be what broke; few,
 * for it travels with every page.
 */
export function FaultPage({ error, retry }: FaultPageProps) {
  const english = typeof document !== "undefined" && document.documentElement.lang === "en";
  const words = english ? en : pl;
  const ref = error.digest ?? "–";
  useEffect(() => {
    document.title = words.title;
  }, [words.title]);
  return (
    <div role="alert" className="mx-auto flex max-w-reading flex-col items-start gap-4 px-4 py-16">
      <h1 className="text-2xl">{words.title}</h1>
      <p className="text-soft">{words.text.replace("{ref}", ref)}</p>
      <button type="button" onClick={retry} className={buttonLook("primary", "md")}>
        {words.retry}
      </button>
    </div>
  );
}

"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import en from "@/lib/platform/i18n/messages/en/common.json";
import pl from "@/lib/platform/i18n/messages/pl/common.json";

type FaultPageProps = { error: Error & { digest?: string }; retry: () => void };

/** Says that something broke. It brings its own words: where it is needed, the providers may be what broke. */
export function FaultPage({ error, retry }: FaultPageProps) {
  const english = typeof document !== "undefined" && document.documentElement.lang === "en";
  const words = (english ? en : pl).fault;
  const ref = error.digest ?? "–";
  useEffect(() => {
    document.title = words.title;
  }, [words.title]);
  return (
    <div role="alert" className="mx-auto flex max-w-reading flex-col items-start gap-4 px-4 py-16">
      <h1 className="text-2xl">{words.title}</h1>
      <p className="text-soft">{words.text.replace("{ref}", ref)}</p>
      <Button variant="primary" onClick={retry}>
        {words.retry}
      </Button>
    </div>
  );
}

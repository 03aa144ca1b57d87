"use client";

import { useTranslations } from "next-intl";
import { toneHints } from "@/lib/conversations/tone";

type Props = { text: string; reads?: "reason" | "message" | undefined };

/** What the client might take badly in a text, with a kinder wording. It never holds anything back. */
export function ToneHints({ text, reads }: Props) {
  const t = useTranslations("tone");
  const hints = toneHints(text, reads);
  return (
    <div aria-live="polite" data-no-print>
      {hints.length > 0 ? (
        <div className="grid gap-1.5 border-l-2 border-soon-mark py-0.5 pl-3 text-sm">
          <p className="font-medium">{t("title")}</p>
          <ul className="grid gap-1.5">
            {hints.map(({ kind, phrase, example }) => (
              <li key={`${kind} ${phrase}`} className="text-soft">
                {phrase ? <q className="font-medium break-words text-ink">{phrase}</q> : null} {t(`why.${kind}`)}
                {example ? <span className="block text-muted">{t("example", example)}</span> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { onLookAgain } from "@/components/live/look-again";
import { useToast } from "@/components/ui/toast";
import { putBack, type TypedField, watchTyping } from "./typed-fields";

/**
 * After a deploy the next look at a page loads it anew, and what was typed would be gone; and so it would where a colleague
 * deletes what is being changed. It comes back into its fields; what finds no field, or a field that somebody changed
 * meanwhile, is shown to be copied. In: who is signed in.
 */
export function KeptTyped({ me }: { me: string }) {
  const t = useTranslations("shell.kept");
  const words = useTranslations("ui");
  const toast = useToast();
  const [left, setLeft] = useState<TypedField[]>([]);

  const bringBack = useEffectEvent(() => {
    const kept = take(me);
    if (kept.length === 0) return;
    const without = putBack(kept);
    if (without.length < kept.length) toast(t("back"));
    setLeft(without);
  });
  const bringBackGone = useEffectEvent((gone: TypedField[]) => {
    const without = putBack(gone);
    if (without.length === 0) return;
    toast(t("gone"));
    setLeft([...left, ...without]);
  });
  const keep = useEffectEvent((typed: TypedField[]) => put(me, [...left, ...typed]));

  useEffect(() => {
    const shown = requestAnimationFrame(() => bringBack());
    const typing = watchTyping();
    const onLeave = () => keep(typing.read());
    window.addEventListener("pagehide", onLeave);
    const unwatch = onLookAgain(() => {
      const gone = typing.hold();
      const { pathname } = window.location;
      return () => {
        if (window.location.pathname === pathname) bringBackGone(gone());
      };
    });
    return () => {
      cancelAnimationFrame(shown);
      unwatch();
      window.removeEventListener("pagehide", onLeave);
      typing.stop();
    };
  }, []);

  if (left.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mb-5" data-no-print>
      <Note tone="soon" title={t("title")} action={<Button onClick={() => setLeft([])}>{words("close")}</Button>}>
        <p>{t("why")}</p>
        <dl className="grid gap-2 pt-2">
          {left.map(({ field, label, typed }) => (
            <div key={field}>
              <dt className="font-medium">{label}</dt>
              <dd className="break-words whitespace-pre-wrap">{typed}</dd>
            </div>
          ))}
        </dl>
      </Note>
    </section>
  );
}

const placeOf = (me: string) => `typed:${me}:${window.location.pathname}`;

/** Storage may be full or forbidden: then the page is as forgetful as any other. */
function put(me: string, fields: TypedField[]) {
  try {
    if (fields.length > 0) window.sessionStorage.setItem(placeOf(me), JSON.stringify(fields));
  } catch {
    return;
  }
}

function take(me: string): TypedField[] {
  try {
    const kept = window.sessionStorage.getItem(placeOf(me));
    window.sessionStorage.removeItem(placeOf(me));
    return kept ? (JSON.parse(kept) as TypedField[]) : [];
  } catch {
    return [];
  }
}

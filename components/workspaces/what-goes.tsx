import { useLocale, useTranslations } from "next-intl";
import { dateOf } from "@/lib/calendar/words";
import type { Deletion } from "@/lib/workspaces/queries/deleting";

/** What deleting a workspace means, before anybody does. */
export function WhatGoes({ deletion }: { deletion: Deletion }) {
  const t = useTranslations("workspaces.deleting");
  const { name, timeZone, counts } = deletion;
  const date = dateOf(deletion.until, { locale: useLocale(), timeZone });
  const { cases, open, clients, files, people, links } = counts;
  return (
    <>
      <h2 className="text-xl">{t("title")}</h2>
      <p className="break-words">{t("intro", { name, date })}</p>
      <section className="grid gap-2" aria-labelledby="what-goes">
        <h3 id="what-goes" className="text-base">
          {t("what")}
        </h3>
        <ul className="border-t">
          {[
            ...(cases > 0 ? [t("cases", { cases, open })] : []),
            ...(clients > 0 ? [t("clients", { count: clients })] : []),
            ...(files > 0 ? [t("files", { count: files })] : []),
            t("people", { count: people }),
            ...(links > 0 ? [t("links", { count: links })] : []),
          ].map((line) => (
            <li key={line} className="border-b py-1.5">
              {line}
            </li>
          ))}
        </ul>
        <p className="text-sm text-muted">{t("quiet")}</p>
      </section>
    </>
  );
}

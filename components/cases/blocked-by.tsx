import { getTranslations } from "next-intl/server";
import { guardSubjects } from "./guard-subjects";

const shownSubjects = 2;

/** What stands before the next step of a case, in as few words as a row has room for. */
export async function BlockedBy({ guards }: { guards: string[] }) {
  const t = await getTranslations("cases.list.blocks");
  const [first, ...others] = guardSubjects(guards);
  if (!first) return null;
  const shown = [first, ...others.slice(0, shownSubjects - 1)].map((subject) => t(`subjects.${subject}`));
  const left = others.length + 1 - shown.length;
  return (
    <span className="line-clamp-2 text-sm text-soft first-letter:uppercase">
      {shown.join(", ")}
      {left > 0 ? <span className="text-muted"> {t("more", { count: left })}</span> : null}
    </span>
  );
}

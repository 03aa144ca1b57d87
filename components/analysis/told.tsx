import { getTranslations } from "next-intl/server";
import { Note } from "@/components/ui/note";
import type { Locale } from "@/db/enums";
import { reasonName } from "@/lib/analysis/taxonomy";

type ToldProps = {
  reason: { code: string | null; title: string; clientCode: string | null; clientGap: string };
  locale: Locale;
};

/** Our reason and the one the client hears, side by side, where they are of different kinds; for the team alone. */
export async function Told({ reason, locale }: ToldProps) {
  const t = await getTranslations("analysis");
  return (
    <Note tone="soon" title={t("told.title")}>
      <div className="grid gap-1">
        <p>{t("told.ours", { reason: reasonName(reason, locale) })}</p>
        <p>{t("told.theirs", { reason: reasonName({ code: reason.clientCode, title: "" }, locale) })}</p>
        <p className="break-words whitespace-pre-line">{t("told.why", { why: reason.clientGap })}</p>
        <p className="text-sm text-muted">{t("internal")}</p>
      </div>
    </Note>
  );
}

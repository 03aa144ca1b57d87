import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { Note } from "@/components/ui/note";
import type { Locale } from "@/db/enums";
import { informingGuide, merge, type MissingWords } from "@/lib/conversations/content";
import type { Preparation } from "@/lib/conversations/queries/preparing";
import { routes } from "@/lib/platform/routes";
import { ToneHints } from "../tone-hints";
import { mergeValues } from "./merge-values";
import { Merged, SheetList, SheetPart } from "./sheet-part";

type Props = { slug: string; preparation: Preparation; spoken: Locale; missing: MissingWords[] };

/** What to say when telling the client, in order. Without a reason and what was tried there is no script, only what is missing. */
export async function InformingScript({ slug, preparation, spoken, missing }: Props) {
  const t = await getTranslations("conversations.prepare");
  const { head, stance } = preparation;
  if (missing.length > 0) {
    const where = { reason: routes.caseDecision(slug, head.id), remedies: routes.caseAnalysis(slug, head.id) };
    return (
      <SheetPart title={t("script")}>
        <Note tone="soon" title={t("scriptMissing")}>
          <ul className="grid gap-1">
            {missing.map((word) => (
              <li key={word}>
                {t(`missing.${word}`)}{" "}
                <Link
                  href={where[word]}
                  className="rounded-sm font-medium text-accent underline hover:text-accent-strong"
                  data-no-print
                >
                  {t(`resolve.${word}`)}
                </Link>
              </li>
            ))}
          </ul>
        </Note>
      </SheetPart>
    );
  }
  const open = stance !== null && stance.attitude !== "closed";
  const values = mergeValues(preparation, spoken);
  const steps = informingGuide.steps.filter(({ key }) => key !== (open ? "stay_closed" : "stay_open"));
  return (
    <>
      <SheetPart title={t("script")} hint={t("scriptHint")}>
        <ol className="divide-y border-y" lang={spoken}>
          {steps.map(({ key, title, say }, index) => (
            <li key={key} className="grid gap-1 py-2.5">
              <p className="font-medium">
                {index + 1}. {title[spoken]}
              </p>
              <p className="font-serif text-lg break-words">
                <Merged parts={merge(say[spoken], values)} />
              </p>
            </li>
          ))}
        </ol>
        <p className="text-soft" lang={spoken}>
          {informingGuide.after[spoken]}
        </p>
        <ToneHints text={preparation.clientReason} reads="reason" />
        {stance ? null : <p className="text-sm text-muted">{t("noStance")}</p>}
      </SheetPart>
      <SheetPart title={t("avoid")}>
        <SheetList texts={informingGuide.avoid} spoken={spoken} />
      </SheetPart>
    </>
  );
}

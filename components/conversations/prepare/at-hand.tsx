import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/db/enums";
import { compromises, listeningRules, merge, reactions } from "@/lib/conversations/content";
import type { Preparation } from "@/lib/conversations/queries/preparing";
import { mergeValues } from "./merge-values";
import { Merged, SheetList, SheetPart } from "./sheet-part";

/** What one is glad to have at hand: what clients say and what to answer, how to listen, what others have agreed on. */
export async function AtHand({ preparation, spoken }: { preparation: Preparation; spoken: Locale }) {
  const t = await getTranslations("conversations.prepare");
  const values = mergeValues(preparation, spoken);
  return (
    <>
      <SheetPart title={t("reactions")} hint={t("reactionsHint")}>
        <dl className="divide-y border-y" lang={spoken}>
          {reactions.map(({ says, answer }) => (
            <div
              key={says.en}
              className="grid break-inside-avoid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
            >
              <dt className="font-serif">{says[spoken]}</dt>
              <dd className="break-words">
                <Merged parts={merge(answer[spoken], values)} />
              </dd>
            </div>
          ))}
        </dl>
      </SheetPart>
      <SheetPart title={t("listening")}>
        <SheetList texts={listeningRules} spoken={spoken} />
      </SheetPart>
      {preparation.talk.kind === "informing" ? null : (
        <div data-no-print>
          <Disclosure summary={t("library")}>
            <ul className="grid gap-2" lang={spoken}>
              {compromises.map(({ title, description }) => (
                <li key={title.en}>
                  <span className="font-medium">{title[spoken]}.</span> {description[spoken]}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  );
}

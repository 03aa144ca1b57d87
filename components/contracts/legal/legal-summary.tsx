import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { Note } from "@/components/ui/note";
import type { CaseHead } from "@/lib/cases/queries";
import { itemsFor, progressOf } from "@/lib/contracts/legal/checklist";
import { routes } from "@/lib/platform/routes";

type Props = { slug: string; head: CaseHead; checks: { item: string }[] };

/** How far the list before anything is sent has come, beside the letter, with the way to the list. */
export async function LegalSummary({ slug, head, checks }: Props) {
  const t = await getTranslations("review.legal");
  const items = itemsFor({ forCause: head.mode === "for_cause" });
  const progress = progressOf(items, checks);
  return (
    <Note tone={progress.done === progress.total ? "accent" : "soon"}>
      {t("summary", progress)}{" "}
      <Link href={`${routes.caseContract(slug, head.id)}#legal`} className="text-accent underline underline-offset-4">
        {t("open")}
      </Link>
    </Note>
  );
}

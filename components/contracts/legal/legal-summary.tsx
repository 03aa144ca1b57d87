import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Note } from "@/components/ui/note";
import type { CaseHead } from "@/lib/cases/queries";
import { itemsFor } from "@/lib/contracts/legal/checklist";
import { routes } from "@/lib/platform/routes";

type Props = { slug: string; head: CaseHead; checks: { item: string }[] };

/** How far the list before anything is sent has come, beside the letter, with the way to the list. */
export async function LegalSummary({ slug, head, checks }: Props) {
  const t = await getTranslations("review.legal");
  const items = itemsFor({ forCause: head.mode === "for_cause" });
  const done = items.filter(({ key }) => checks.some(({ item }) => item === key)).length;
  return (
    <Note tone={done === items.length ? "accent" : "soon"}>
      {t("summary", { done, total: items.length })}{" "}
      <Link href={`${routes.caseContract(slug, head.id)}#legal`} className="text-accent underline underline-offset-4">
        {t("open")}
      </Link>
    </Note>
  );
}

import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { longDateTimeOf } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import type { TalkLine } from "@/lib/conversations/queries";
import { routes } from "@/lib/platform/routes";
import { TalkStatus } from "./talk-status";

type TalkRowProps = { slug: string; caseId: string; line: TalkLine; reader: CaseHead["reader"] };

/** One talk in the list: what, when, with whom, and what is still missing. */
export async function TalkRow({ slug, caseId, line, reader }: TalkRowProps) {
  const t = await getTranslations("conversations");
  const { people } = line;
  const names = [...people.contacts, ...people.members].map(({ name }) => name);
  return (
    <li className="grid gap-1 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link
          href={routes.caseTalk(slug, caseId, line.id)}
          className="rounded-sm font-medium break-words hover:text-accent hover:underline pointer-coarse:py-2"
        >
          {t("list.name", { kind: t(`kinds.${line.kind}`), form: t(`forms.${line.form}`) })}
        </Link>
        <TalkStatus line={line} />
      </div>
      <p className="text-sm text-muted">{longDateTimeOf(line.at, reader)}</p>
      {names.length > 0 ? <p className="text-sm break-words text-muted">{names.join(", ")}</p> : null}
    </li>
  );
}

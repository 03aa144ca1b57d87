import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { spokenDay } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { routes } from "@/lib/platform/routes";

/** The one sentence that says what is next and who does it. */
export async function NextSentence({ slug, head }: { slug: string; head: CaseHead }) {
  const t = await getTranslations("cases.next");
  const { state, next, reader } = head;
  if (state === "closed" || state === "retained" || state === "cancelled") return t(state);
  if (!next) {
    const step = head.moves.find(({ to }) => to === head.nextMove)?.name[reader.locale];
    return t("allDone", { step: step ?? "none" });
  }
  const late = next.dueOn !== null && next.dueOn < head.today;
  const when = next.dueOn === null ? "Open" : late ? "Late" : "";
  const words = {
    owner: next.owner?.name ?? "",
    title: next.title,
    date: next.dueOn ? spokenDay(next.dueOn, head.today, reader.locale) : "",
    task: (chunks: ReactNode) => (
      <Link
        href={routes.caseTask(slug, head.id, next.taskId)}
        className="font-semibold text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
      >
        {chunks}
      </Link>
    ),
    people: (chunks: ReactNode) => <span className="text-soon">{chunks}</span>,
  };
  return next.owner ? t.rich(`owned${when}`, words) : t.rich(`free${when}`, words);
}

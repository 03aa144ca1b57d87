import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { guardMessage } from "@/lib/cases/lifecycle";
import type { CaseHead } from "@/lib/cases/queries";
import type { Blocker } from "@/lib/cases/rules";
import { routes } from "@/lib/platform/routes";
import { AnswerGuard, type AnswerWay } from "./answer-guard";
import { guardPlace } from "./guard-places";
import { TakeBackAnswer } from "./take-back-answer";

type CaseBlockersProps = { slug: string; head: CaseHead };

/** What still stands between the case and its next step, each with the way to resolve it; and what people answered. */
export async function CaseBlockers({ slug, head }: CaseBlockersProps) {
  const t = await getTranslations("lifecycle.blockers");
  const { locale } = head.reader;
  const step = head.moves.find(({ to }) => to === head.nextMove);
  const blockers = step?.blockers ?? [];
  if (blockers.length === 0 && head.answers.length === 0) return null;
  return (
    <ClientMessages namespaces={["lifecycle"]} timeZone={head.reader.timeZone}>
      <div className="grid max-w-reading gap-1 border-t border-line pt-2">
        {step && blockers.length > 0 ? (
          <Disclosure summary={t("title", { count: blockers.length, step: step.name[locale] })}>
            <ul className="grid divide-y divide-line">
              {blockers.map((blocker) => (
                <BlockerLine key={blocker.guard} slug={slug} head={head} blocker={blocker} />
              ))}
            </ul>
          </Disclosure>
        ) : null}
        {head.answers.length > 0 ? (
          <Disclosure summary={t("answers", { count: head.answers.length })}>
            <ul className="grid divide-y divide-line">
              {head.answers.map((answer) => (
                <li key={answer.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
                  <div className="min-w-0 flex-1 basis-64">
                    <p>{guardMessage(answer.guard, locale)}</p>
                    <p className="text-sm text-muted">
                      {t(`kinds.${answer.kind}`, { name: answer.by.name, date: answer.on })} {answer.reason}
                    </p>
                  </div>
                  {head.isOpen && (head.can.waive || answer.by.id === head.reader.id) ? (
                    <TakeBackAnswer answerId={answer.id} />
                  ) : null}
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </ClientMessages>
  );
}

type BlockerLineProps = { slug: string; head: CaseHead; blocker: Blocker };

async function BlockerLine({ slug, head, blocker: { guard, level, confirmable } }: BlockerLineProps) {
  const t = await getTranslations("lifecycle.blockers");
  const message = guardMessage(guard, head.reader.locale);
  const place = guardPlace(slug, head.id, guard);
  const ways: AnswerWay[] = [
    ...(confirmable && head.can.confirm[guard] ? (["confirm"] as const) : []),
    ...(level === "may_waive" && head.can.waive ? (["waive"] as const) : []),
  ];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-pretty">{message}</p>
        {level === "may_waive" ? <p className="text-sm text-muted">{t("mayWaive")}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-2" data-no-print>
        {place ? (
          <Link href={place.href} className="rounded-sm font-medium text-accent hover:underline">
            {t(`places.${place.key}`)}
          </Link>
        ) : null}
        {ways.map((way) => (
          <AnswerGuard key={way} caseId={head.id} guard={guard} way={way} message={message} />
        ))}
      </div>
    </li>
  );
}

/** The same in one line, for the other pages of the case: how much is missing, and where to read it. */
export async function BlockersLine({ slug, head }: CaseBlockersProps) {
  const t = await getTranslations("lifecycle.blockers");
  const step = head.moves.find(({ to }) => to === head.nextMove);
  if (!step || step.blockers.length === 0) return null;
  return (
    <p className="text-sm text-muted" data-no-print>
      <Link href={routes.case(slug, head.id)} className="rounded-sm hover:text-ink hover:underline">
        {t("title", { count: step.blockers.length, step: step.name[head.reader.locale] })}
      </Link>
    </p>
  );
}

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Disclosure } from "@/components/ui/disclosure";
import type { ActivityView, Happening } from "@/lib/activity/queries";
import { inRuns, type Run } from "@/lib/activity/rules";
import { routes } from "@/lib/platform/routes";
import { EventRun } from "./event-run";
import { Moment } from "./moment";

const shownRuns = 8;

/** The latest of a case, folded under its discussion. */
export function ActivityPreview({ view, open = false }: { view: ActivityView; open?: boolean }) {
  const t = useTranslations("activity.feed");
  const runs = inRuns(view.happenings).slice(0, shownRuns);
  return (
    <Disclosure summary={t("title")} open={open}>
      {runs.length === 0 ? (
        <p className="text-muted">{t("empty")}</p>
      ) : (
        <>
          <ol className="grid gap-2.5">
            {runs.map((run) => (
              <Told key={run[0].id} view={view} run={run} />
            ))}
          </ol>
          <p className="pt-3">
            <Link
              href={routes.caseActivity(view.slug, view.caseId)}
              className="rounded-sm text-sm text-accent hover:underline"
            >
              {t("all")}
            </Link>
          </p>
        </>
      )}
    </Disclosure>
  );
}

function Told({ view, run }: { view: ActivityView; run: Run<Happening> }) {
  const [newest] = run;
  return (
    <li className="grid gap-0.5 text-sm break-words text-soft">
      <EventRun view={view} run={run} />
      <Moment at={newest.at} now={view.now} timeZone={view.timeZone} />
    </li>
  );
}

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Disclosure } from "@/components/ui/disclosure";
import type { ActivityView } from "@/lib/activity/queries";
import { routes } from "@/lib/platform/routes";
import { actorName } from "./actor-name";
import { EventSentence } from "./event-sentence";
import { Moment } from "./moment";
import { taskPlace } from "./task-place";

/** The latest of a case, folded under its discussion. */
export function ActivityPreview({ view, open = false }: { view: ActivityView; open?: boolean }) {
  const t = useTranslations("activity.feed");
  return (
    <Disclosure summary={t("title")} open={open}>
      {view.happenings.length === 0 ? (
        <p className="text-muted">{t("empty")}</p>
      ) : (
        <>
          <ol className="grid gap-2.5">
            {view.happenings.map((happening) => (
              <li key={happening.id} className="grid gap-0.5 text-sm break-words text-soft">
                <span>
                  <EventSentence
                    kind={happening.kind}
                    by={actorName(happening, { system: t("system"), client: t("client") })}
                    facts={happening.facts}
                    task={taskPlace(view, happening)}
                  />
                </span>
                <Moment at={happening.at} now={view.now} timeZone={view.timeZone} />
              </li>
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

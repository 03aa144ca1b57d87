import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { LiveForm } from "@/components/cases/live-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { dateTimeOf, spokenDay } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { routes } from "@/lib/platform/routes";
import type { ReplanView } from "@/lib/replanning/queries";
import { allField, fieldOf } from "@/lib/replanning/schema";
import { SaveReplan } from "./save-replan";
import { UndoReplan } from "./undo-replan";

type Props = { slug: string; head: CaseHead; view: ReplanView };

/** The tasks a case has no room for, what to do about each, and what comes of it before it is saved. */
export async function LatePlan({ slug, head, view }: Props) {
  const t = await getTranslations("replanning");
  if (view.lines.length === 0) return <LastReplan head={head} view={view} />;
  const here = routes.caseDates(slug, head.id);
  const titles = new Map(view.lines.map(({ id, title }) => [id, title]));
  const changes = view.changes.map(({ id, choice }) => ({ id, choice, title: titles.get(id) ?? "" }));
  return (
    <section aria-labelledby="late" className="mb-10 grid gap-4">
      <div className="grid gap-1 border-b border-line pb-3">
        <h2 id="late" className="text-xl">
          {t("title", { count: view.lines.length })}
        </h2>
        <p className="text-soft">{head.can.setDates ? t("intro") : t("viewer")}</p>
      </div>
      <LiveForm action={here} label={t("form")} keepEmpty>
        {view.spreadAll ? <input type="hidden" name={allField} value="compress" /> : null}
        <ul>
          {view.lines.map((line) => (
            <li key={line.id} className="grid items-center gap-x-6 gap-y-2 border-b border-line py-2 sm:grid-cols-2">
              <TaskLine slug={slug} head={head} view={view} line={line} />
              {head.can.setDates ? (
                <Select
                  key={String(view.spreadAll)}
                  aria-label={t("choice", { title: line.title })}
                  name={fieldOf(line.id)}
                  defaultValue={view.changes.find(({ id }) => id === line.id)?.choice ?? "keep"}
                  options={line.offered.map((value) => ({ value, label: t(`choices.${value}`) }))}
                />
              ) : null}
            </li>
          ))}
        </ul>
        <noscript>
          <Button type="submit">{t("show")}</Button>
        </noscript>
      </LiveForm>
      {head.can.setDates ? (
        <>
          {changes.length > 0 ? (
            <Note tone={view.left > 0 ? "soon" : "done"}>{t("left", { count: view.left })}</Note>
          ) : null}
          <div className="flex flex-wrap items-start justify-between gap-4">
            {view.lines.some(({ offered }) => offered.includes("compress")) ? (
              <LinkButton href={`${here}?${allField}=compress`} scroll={false}>
                {t("spreadAll")}
              </LinkButton>
            ) : (
              <p className="text-sm text-muted">{t("noneToSpread")}</p>
            )}
            <ClientMessages namespaces={["replanning"]} timeZone={head.reader.timeZone}>
              <SaveReplan caseId={head.id} version={head.version} changes={changes} />
            </ClientMessages>
          </div>
        </>
      ) : null}
      <LastReplan head={head} view={view} />
    </section>
  );
}

type LineProps = Props & { line: ReplanView["lines"][number] };

async function TaskLine({ slug, head, view, line }: LineProps) {
  const t = await getTranslations("replanning");
  const say = (date: string) => spokenDay(date, head.today, head.reader.locale);
  const change = view.changes.find(({ id }) => id === line.id);
  return (
    <div className="min-w-0">
      <Link href={routes.caseTask(slug, head.id, line.id)} className="rounded-sm hover:text-accent">
        {line.title}
      </Link>
      <p className="text-sm text-muted">
        {t(`why.${line.squeeze}`, { date: line.dueOn ? say(line.dueOn) : "", names: line.waitsFor.join(", ") })}
      </p>
      {change ? (
        <p className="text-sm font-medium">
          {t(`becomes.${change.choice}`, {
            date: change.dueOn ? say(change.dueOn) : t("noDate"),
            names: line.waitsFor.join(", "),
          })}
        </p>
      ) : null}
    </div>
  );
}

/** Who changed the plan last, and the way back. */
async function LastReplan({ head, view: { last } }: Pick<Props, "head" | "view">) {
  const t = await getTranslations("replanning.last");
  const common = await getTranslations("common");
  if (!last) return null;
  const facts = { name: last.by ?? common("someone"), at: dateTimeOf(last.at, head.reader), count: last.kept.length };
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-soft">
      <p>{t("changed", facts)}</p>
      {head.can.setDates && head.isOpen ? (
        <ClientMessages namespaces={["replanning"]} timeZone={head.reader.timeZone}>
          <UndoReplan caseId={head.id} version={head.version} />
        </ClientMessages>
      ) : null}
    </div>
  );
}

import { Search } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { caseStates } from "@/db/enums";
import { caseEndings, type CaseFilter, isNarrowed } from "@/lib/cases/filter";
import { describeState } from "@/lib/cases/lifecycle";
import type { CaseList } from "@/lib/cases/queries/listing";
import { routes } from "@/lib/platform/routes";
import { builtinPlaybooks } from "@/lib/playbooks/builtin";
import { InlineSelect } from "./inline-select";
import { LiveForm } from "./live-form";

type CaseFilterFormProps = { slug: string; filter: CaseFilter; list: CaseList };

/** What the list shows, as a sentence whose words can be changed. */
export async function CaseFilterForm({ slug, filter, list }: CaseFilterFormProps) {
  const t = await getTranslations("cases.list");
  const { locale } = list;
  const sort = filter.sort === "due" && !filter.descending ? "" : `${filter.descending ? "-" : ""}${filter.sort}`;
  return (
    <LiveForm action={routes.cases(slug)} label={t("filter")}>
      <div className="grid gap-3 pb-4">
        <label className="relative block max-w-md">
          <span className="sr-only">{t("searchLabel")}</span>
          <Search className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted" />
          <input
            type="search"
            name="search"
            defaultValue={filter.search}
            placeholder={t("search")}
            autoComplete="off"
            className="h-control w-full rounded-md border border-control bg-raised pr-2.5 pl-8 text-base pointer-coarse:text-lg"
          />
        </label>
        <p className="max-w-4xl font-serif text-lg leading-relaxed text-soft">
          {t.rich("sentence", {
            view: () => (
              <InlineSelect
                key={`view-${filter.view}`}
                name="view"
                label={t("viewLabel")}
                value={filter.view === "all" ? "" : filter.view}
                options={[
                  ...(filter.search ? [{ value: "", label: t("views.all") }] : []),
                  { value: "open", label: t("views.open") },
                  { value: "ended", label: t("views.ended") },
                  ...caseStates.map((state) => ({
                    value: state,
                    label: t("views.state", { state: describeState(state).name[locale] }),
                  })),
                ]}
              />
            ),
            lead: () => (
              <InlineSelect
                key={`lead-${filter.lead ?? ""}`}
                name="lead"
                label={t("leadLabel")}
                value={filter.lead ?? ""}
                options={[
                  { value: "", label: t("anyone") },
                  { value: "me", label: t("me") },
                  ...list.people.filter(({ id }) => id !== list.me).map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            ),
            playbook: () => (
              <InlineSelect
                key={`playbook-${filter.playbook ?? ""}`}
                name="playbook"
                label={t("playbookLabel")}
                value={filter.playbook ?? ""}
                options={[
                  { value: "", label: t("anyPlaybook") },
                  ...builtinPlaybooks.map(({ key, name }) => ({ value: key, label: name[locale] })),
                ]}
              />
            ),
            ending: () => (
              <InlineSelect
                key={`ending-${filter.ending ?? ""}`}
                name="ending"
                label={t("endingLabel")}
                value={filter.ending ?? ""}
                options={[
                  { value: "", label: t("endings.any") },
                  ...caseEndings.map((ending) => ({ value: ending, label: t(`endings.${ending}`) })),
                ]}
              />
            ),
            overdue: () => (
              <InlineSelect
                key={`overdue-${filter.overdue}`}
                name="overdue"
                label={t("overdueLabel")}
                value={filter.overdue ? "1" : ""}
                options={[
                  { value: "", label: t("overdueAny") },
                  { value: "1", label: t("overdueOnly") },
                ]}
              />
            ),
          })}
          {isNarrowed(filter) ? (
            <Link
              href={routes.cases(slug)}
              className="ml-3 font-sans text-sm whitespace-nowrap text-accent hover:underline"
            >
              {t("reset")}
            </Link>
          ) : null}
        </p>
        {sort ? <input type="hidden" name="sort" value={sort} /> : null}
        <noscript>
          <Button type="submit">{t("show")}</Button>
        </noscript>
      </div>
    </LiveForm>
  );
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { slots } from "@/db/enums";
import { shortDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { milestonesOf, whyNotChange } from "@/lib/cases/rules";
import { routes } from "@/lib/platform/routes";
import { vocabulary } from "@/lib/playbooks/vocabulary";
import { CaseSlots } from "./case-slots";
import { MakeQuiet, NamedPeople } from "./quiet-case";

/** Beside the tasks: who does what. */
export async function CasePeople({ head }: { head: CaseHead }) {
  const t = await getTranslations("cases");
  const { locale, timeZone } = head.reader;
  const lines = slots.map((slot) => ({
    slot,
    name: vocabulary.slots[slot][locale],
    person: head.slots.find((held) => held.slot === slot)?.person ?? null,
  }));
  return (
    <section aria-labelledby="case-people" className="grid gap-1">
      <h2 id="case-people" className="font-sans text-base">
        {t("people.title")}
      </h2>
      <ClientMessages namespaces={["lifecycle"]} timeZone={timeZone}>
        <CaseSlots
          caseId={head.id}
          lines={lines}
          people={head.can.fillSlots ? head.people : []}
          fixed={!head.can.fillSlots || whyNotChange(head) !== null}
        />
        <WhoSees head={head} />
      </ClientMessages>
    </section>
  );
}

/** While a case is quiet: who sees it. Otherwise, for those who may, the way to make it so. */
async function WhoSees({ head }: { head: CaseHead }) {
  const t = await getTranslations("lifecycle.quiet");
  const mayChange = head.can.keepQuiet && head.isOpen;
  if (!head.named) return mayChange ? <MakeQuiet caseId={head.id} /> : null;
  return (
    <div className="mt-2 grid gap-1 border-t border-line pt-3">
      <h3 className="font-sans text-base">{t("title")}</h3>
      <p className="text-sm text-muted">{t("hint")}</p>
      <NamedPeople
        caseId={head.id}
        named={head.named.people}
        others={head.named.others}
        me={head.reader.id}
        mayChange={mayChange}
      />
    </div>
  );
}

/** The dates that matter, foreseen ones marked. */
export async function CaseDays({ slug, head }: { slug: string; head: CaseHead }) {
  const t = await getTranslations("cases");
  const { locale } = head.reader;
  const points = milestonesOf(head, head.today).filter(({ key }) => key !== "opened");
  return (
    <section aria-labelledby="case-dates" className="grid gap-1">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="case-dates" className="font-sans text-base">
          {t("people.dates")}
        </h2>
        <Link href={routes.caseDates(slug, head.id)} className="rounded-sm text-sm text-accent hover:underline">
          {t("people.allDates")}
        </Link>
      </div>
      <dl className="grid">
        {points.map(({ key, date, forecast }) => (
          <div
            key={key}
            className="flex items-baseline justify-between gap-4 border-b border-line py-1.5 last:border-b-0"
          >
            <dt className="min-w-0 text-soft">{t(`milestones.${key}`)}</dt>
            <dd className="shrink-0 text-right tabular-nums">
              <span className={forecast ? "text-muted" : undefined}>{shortDate(date, head.today, locale)}</span>
              {forecast ? <span className="block text-xs text-muted">{t("people.approximate")}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import { Sheet } from "@/components/print/sheet";
import { SheetLines } from "@/components/print/sheet-lines";
import type { Locale } from "@/db/enums";
import { longDateTimeOf } from "@/lib/calendar/words";
import { missingWords } from "@/lib/conversations/content";
import type { Preparation } from "@/lib/conversations/queries/preparing";
import { routes } from "@/lib/platform/routes";
import { Agenda } from "./agenda";
import { AtHand } from "./at-hand";
import { CaseKnows } from "./case-knows";
import { InformingScript } from "./informing-script";

type Props = { slug: string; preparation: Preparation; spoken: Locale };

/** The sheet one takes along to the table. It assembles itself from the case, and prints alone. */
export async function PreparationSheet({ slug, preparation, spoken }: Props) {
  const t = await getTranslations("conversations");
  const { head, talk } = preparation;
  const missing =
    talk.kind === "informing"
      ? missingWords({ reason: preparation.clientReason, remedies: preparation.remedies.map(({ what }) => what) })
      : [];
  return (
    <Sheet
      back={{ href: routes.caseTalk(slug, head.id, talk.id), label: t("prepare.back") }}
      language={{
        label: t("prepare.language"),
        current: spoken,
        href: (locale) => routes.casePrepare(slug, head.id, talk.id, { say: locale }),
      }}
      whyNot={missing.length > 0 ? missing.map((word) => t(`prepare.missing.${word}`)).join(" ") : null}
      timeZone={head.reader.timeZone}
    >
      <Top preparation={preparation} />
      {talk.kind === "informing" ? (
        <InformingScript slug={slug} preparation={preparation} spoken={spoken} missing={missing} />
      ) : (
        <Agenda preparation={preparation} spoken={spoken} />
      )}
      <CaseKnows slug={slug} preparation={preparation} />
      <AtHand preparation={preparation} spoken={spoken} />
    </Sheet>
  );
}

async function Top({ preparation: { head, talk, people, contract } }: { preparation: Preparation }) {
  const t = await getTranslations("conversations");
  const named = (part: "speaks" | "writes" | "present") =>
    people.members
      .filter((member) => member.part === part)
      .map(({ name }) => name)
      .join(", ");
  const rows = [
    {
      label: t("talk.when"),
      text: t("talk.whenText", { when: longDateTimeOf(talk.at, head.reader), minutes: talk.durationMinutes }),
    },
    { label: t("fields.place"), text: talk.place },
    {
      label: t("fields.contacts"),
      text: people.contacts.map(({ name, position }) => (position ? `${name} (${position})` : name)).join(", "),
    },
    { label: t("fields.speaks"), text: named("speaks") || t("prepare.nobodySpeaks") },
    { label: t("fields.writes"), text: named("writes") || t("prepare.nobodyWrites") },
    { label: t("fields.present"), text: named("present") },
  ];
  return (
    <header className="grid gap-3">
      <div className="grid gap-1">
        <h2 className="text-2xl">
          {t("prepare.heading", { kind: t(`kinds.${talk.kind}`), client: head.client.name })}
        </h2>
        <p className="text-soft">
          {t("prepare.subject", { contract: contract.title })} <strong>{t("prepare.internal")}</strong>
        </p>
      </div>
      <SheetLines lines={rows} ruled />
    </header>
  );
}

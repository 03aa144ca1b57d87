import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import type { CaseTalks, TalkLine } from "@/lib/conversations/queries";
import { NewTalk } from "./new-talk";
import { PlansSection } from "./plans/plans-section";
import { ProposalsSection } from "./proposals/proposals-section";
import { TalkOrderNote } from "./talk-order";
import { TalkRow } from "./talk-row";

/** Everything that is said with the client of one case: what is to come, what was said, what was proposed. */
export async function TalksView({ slug, view }: { slug: string; view: CaseTalks }) {
  const t = await getTranslations("conversations");
  const refusals = await getTranslations("refusals");
  const { head, talks, contacts, can, whyNot, order } = view;
  const groups = groupsOf(talks);
  return (
    <div className="grid max-w-4xl gap-10 pb-12">
      <div className="grid gap-3">
        <div className="grid gap-1">
          <h2 className="text-xl">{t("title")}</h2>
          <p className="max-w-reading text-soft">{t("intro")}</p>
        </div>
        {whyNot ? <Note>{refusals(whyNot)}</Note> : null}
        {order.applies ? <TalkOrderNote view={view} /> : null}
        {can.plan && !whyNot ? (
          <NewTalk
            caseId={head.id}
            suggested={{ kind: order.informingDue ? "informing" : "consultation", form: order.suggested }}
            people={head.people}
            me={head.reader.id}
            contacts={contacts}
            now={view.now}
            consultationOn={head.dates.consultationOn}
          />
        ) : null}
      </div>
      {talks.length === 0 ? (
        <EmptyState sentence={t("list.empty")} example={t("list.example")} />
      ) : (
        groups.map(({ key, lines }) =>
          lines.length === 0 ? null : (
            <Group key={key} title={t(`list.${key}`)}>
              {lines.map((line) => (
                <TalkRow key={line.id} slug={slug} caseId={head.id} line={line} reader={head.reader} />
              ))}
            </Group>
          ),
        )
      )}
      <ProposalsSection view={view} />
      <PlansSection slug={slug} view={view} />
    </div>
  );
}

type GroupKey = "planned" | "held" | "attempts" | "cancelled";

function groupsOf(talks: TalkLine[]): { key: GroupKey; lines: TalkLine[] }[] {
  const planned = talks.filter(({ status }) => status === "planned").toReversed();
  const attempts = talks.filter(({ status }) => status === "no_show" || status === "declined");
  return [
    { key: "planned", lines: planned },
    { key: "held", lines: talks.filter(({ status }) => status === "held") },
    { key: "attempts", lines: attempts },
    { key: "cancelled", lines: talks.filter(({ status }) => status === "cancelled") },
  ];
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-lg">{title}</h3>
      <ul className="divide-y border-y">{children}</ul>
    </section>
  );
}

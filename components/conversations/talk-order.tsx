import { getTranslations } from "next-intl/server";
import { StateWord } from "@/components/ui/state-word";
import type { Tone } from "@/components/ui/tone";
import { dateOf, plainDate } from "@/lib/calendar/words";
import type { GuardAnswer } from "@/lib/cases/guards";
import type { CaseTalks } from "@/lib/conversations/queries";
import { enoughAttempts } from "@/lib/conversations/rules";

/** The talk comes before the decision, and the word before the letter: how far that is, or who said why not. */
export async function TalkOrderNote({ view: { head, order, talks } }: { view: CaseTalks }) {
  const t = await getTranslations("conversations.order");
  const states = await getTranslations("conversations.order.states");
  const waived = (guard: string) => head.answers.find((answer) => answer.guard === guard && answer.kind === "waived");
  const left = (answer: GuardAnswer) =>
    t("waived", { name: answer.by.name, date: plainDate(answer.on, head.reader.locale), reason: answer.reason });
  const consultationLeft = waived("G08");
  const informingLeft = waived("G16");
  const incomplete = talks.some(({ missing }) => missing.length > 0);
  const { informing } = order;
  const rows: { key: "consultation" | "informing"; tone: Tone; state: string; text: string }[] = [
    order.consultedAt
      ? row("consultation", "done", states("done"), t("consulted", { date: dateOf(order.consultedAt, head.reader) }))
      : consultationLeft
        ? row("consultation", "neutral", states("left"), left(consultationLeft))
        : row("consultation", "soon", states("open"), t(incomplete ? "consultationIncomplete" : "consultationOpen")),
    informing.done
      ? row(
          "informing",
          "done",
          states("done"),
          t(informing.told ? "informed" : "attempted", { count: informing.attempts }),
        )
      : informingLeft
        ? row("informing", "neutral", states("left"), left(informingLeft))
        : row(
            "informing",
            order.informingDue ? "late" : "neutral",
            states("open"),
            t(order.informingDue ? "informingDue" : "informingOpen", {
              count: informing.attempts,
              enough: enoughAttempts,
              tried: informing.attempts > 0 ? "yes" : "no",
            }),
          ),
  ];
  return (
    <dl className="grid max-w-reading gap-3 border-y py-3">
      {rows.map(({ key, tone, state, text }) => (
        <div key={key} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <dt className="font-medium">{t(`steps.${key}`)}</dt>
          <dd className="grid gap-0.5">
            <StateWord tone={tone}>{state}</StateWord>
            <span className="text-sm text-soft">{text}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const row = (key: "consultation" | "informing", tone: Tone, state: string, text: string) => ({
  key,
  tone,
  state,
  text,
});

import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { ToolFacts, ToolRecord } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { StateWord } from "@/components/ui/state-word";
import { todayIn } from "@/lib/calendar/dates";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { answerOfferAction, sendOfferAction } from "@/lib/offers/actions";
import type { NegotiationView } from "@/lib/offers/queries";
import { statusOn } from "@/lib/offers/rules";
import { formatAmount } from "@/lib/platform/money";
import { routes } from "@/lib/platform/routes";
import { AnswerForm } from "./answer-form";

type Props = { slug: string; head: CaseHead; view: NegotiationView; offer: NegotiationView["offers"][number] };

/** One offer: what it says, who let it go out, what was answered and by whom, and what became of it. */
export async function OfferRecord({ slug, head, view, offer }: Props) {
  const t = await getTranslations("negotiation");
  const { locale, timeZone } = head.reader;
  const day = (date: string | null) => (date ? longDate(date, locale) : null);
  const by = (name: string | null, date: string | null) =>
    name && date ? t("by", { name, date: longDate(date, locale) }) : (name ?? day(date));
  const approvedOn = offer.approvedAt ? todayIn(timeZone, offer.approvedAt).toString() : null;
  const status = statusOn(offer, head.today);
  return (
    <ToolRecord
      title={`${offer.number}. ${t(`offerOf.${offer.side}`)} · ${t(`kinds.${offer.kind}`)}`}
      aside={`${longDate(offer.offeredOn, locale)} · ${t(`statuses.${status}`)}`}
      tools={view.canEdit ? <OfferTools offer={offer} /> : null}
    >
      <ToolFacts
        facts={[
          [t("terms"), offer.terms],
          [t("value"), offer.valueMinor === null ? null : formatAmount(offer.valueMinor, offer.currency, locale)],
          [t("endsOn"), day(offer.endsOn)],
          [t("validUntil"), day(offer.validUntil)],
          [t("approved"), by(offer.names.approvedBy, approvedOn)],
          [t("answeredOn"), offer.answeredOn ? by(offer.names.answeredBy, offer.answeredOn) : null],
          [t("answerWords"), offer.answer],
          [t("recordedBy"), offer.answeredOn ? offer.names.decidedBy : null],
        ]}
      />
      <PlantedTasks slug={slug} caseId={head.id} tasks={offer.tasks} />
      {view.canEdit && offer.status === "sent" ? (
        <Disclosure summary={t("answer")}>
          <AnswerForm head={head} view={view} offer={offer} expired={status === "expired"} />
        </Disclosure>
      ) : null}
    </ToolRecord>
  );
}

async function OfferTools({ offer }: Pick<Props, "offer">) {
  const t = await getTranslations("negotiation");
  const given = { offerId: offer.id, version: offer.version };
  const answered = { ...given, answer: "", answeredBy: null, points: "" };
  if (offer.status === "countered" || offer.status === "expired") return null;
  if (offer.status !== "sent" && offer.status !== "draft")
    return (
      <FactButton
        action={answerOfferAction}
        given={{ ...answered, status: "sent" }}
        label={offer.status === "accepted" ? t("answers.takeBack") : t("answers.sent")}
        done={t("saved")}
      />
    );
  return (
    <>
      {offer.status === "draft" ? (
        <FactButton
          action={sendOfferAction}
          given={given}
          label={t("approveAndSend")}
          done={t("saved")}
          variant="secondary"
          disabledReason={offer.mayAccept ? null : t("beyondMandateToSend")}
        />
      ) : null}
      <FactButton
        action={answerOfferAction}
        given={{ ...answered, status: "withdrawn" }}
        label={t("answers.withdrawn")}
        done={t("saved")}
      />
    </>
  );
}

type Planted = { slug: string; caseId: string; tasks: Props["offer"]["tasks"] };

async function PlantedTasks({ slug, caseId, tasks }: Planted) {
  const t = await getTranslations("negotiation");
  if (tasks.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h4 className="font-sans text-sm font-normal text-muted">{t("tasks")}</h4>
      <ul className="grid divide-y border-y">
        {tasks.map((task) => (
          <li key={task.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
            <Link
              href={routes.caseTask(slug, caseId, task.id)}
              className="min-w-0 rounded-sm break-words hover:text-accent hover:underline pointer-coarse:py-2"
            >
              {task.title}
            </Link>
            {task.status === "open" ? null : <StateWord tone="done">{t("finished")}</StateWord>}
          </li>
        ))}
      </ul>
    </div>
  );
}

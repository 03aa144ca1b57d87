import { getTranslations } from "next-intl/server";
import { ToolFacts, ToolRecord } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { daysBetween } from "@/lib/calendar/days";
import { dateTimeOf, longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { type SayStep, stepSentence } from "@/lib/notice/sentences";
import type { NoticesView } from "@/lib/notice/serving/queries";
import { feesBetween } from "@/lib/notice/serving/rules";
import type { ProvenStep } from "@/lib/notice/serving/schema";
import { formatAmount } from "@/lib/platform/money";
import { routes } from "@/lib/platform/routes";
import { NoticeSteps } from "./notice-steps";
import { NoticeTools } from "./notice-tools";
import { ProofFile } from "./proof-file";

type Props = { head: CaseHead; view: NoticesView; notice: NoticesView["notices"][number] };

/** One letter: what is known of it, what the rule makes of it, and what comes next. */
export async function NoticeRecord({ head, view, notice }: Props) {
  const t = await getTranslations("serving");
  const say = (await getTranslations("notice.steps")) as unknown as SayStep;
  const { locale } = head.reader;
  const stands = notice.withdrawnAt === null;
  const computed = notice.answer?.result.effectiveEnd ?? null;
  const ours = notice.givenBy === "us";
  const proof = (step: ProvenStep, id: string | null) => (
    <ProofFile
      slug={view.slug}
      caseId={head.id}
      notice={{ id: notice.id, version: notice.version }}
      step={step}
      file={view.files.find((one) => one.id === id) ?? null}
      can={{ change: stands && view.canServe, remove: ours }}
    />
  );
  const day = (date: string | null) => (date ? longDate(date, locale) : null);
  return (
    <ToolRecord
      title={`${t(`by.${notice.givenBy}`)} · ${t(`channels.${notice.channel}`)}`}
      aside={stands ? (notice.deliveredOn ? t("delivered") : t("onItsWay")) : t("withdrawn")}
      tools={<NoticeTools view={view} notice={notice} />}
    >
      <ToolFacts
        facts={[
          [t("address"), notice.address],
          [t("addressCheck.title"), ours ? t(`addressCheck.${addressCheckOf(notice)}`) : null],
          [t("sentAt"), notice.dispatchedAt ? dateTimeOf(notice.dispatchedAt, head.reader) : null],
          [t("tracking"), notice.tracking],
          [t("sendProof"), ours ? proof("sending", notice.dispatchFileId) : null],
          [t("deliveredOn"), day(notice.deliveredOn)],
          [t("proof"), notice.deliveryProof ? t(`proofs.${notice.deliveryProof}`) : null],
          [ours ? t("proofFile") : t("letter"), notice.deliveredOn ? proof("delivery", notice.deliveryFileId) : null],
          [t("endsOn"), day(notice.endsOn)],
          [t("endReason"), notice.endReason],
          [t("revocation"), day(notice.revocationReceivedOn)],
        ]}
      />
      {stands && ours && addressCheckOf(notice) === "differs" ? <Note tone="late">{t("addressDiffers")}</Note> : null}
      {notice.isOverdue ? <Note tone="late">{t("overdue")}</Note> : null}
      {stands && computed && notice.endsOn === null ? <Later head={head} view={view} computed={computed} /> : null}
      {notice.answer ? (
        <Disclosure summary={t("working")}>
          <ol className="grid list-decimal gap-1 pl-5 text-soft">
            {notice.answer.steps.map((step) => (
              <li key={step.key}>{stepSentence(say, locale, step)}</li>
            ))}
          </ol>
          <p className="pt-2 text-sm text-muted">{t("advice")}</p>
        </Disclosure>
      ) : null}
      {stands && view.canServe ? <NoticeSteps head={head} view={view} notice={notice} computed={computed} /> : null}
    </ToolRecord>
  );
}

/** Where the delivery gives another last day than the plan: which, what it costs, and what it would move. */
async function Later({ head, view: { contract, slug }, computed }: Omit<Props, "notice"> & { computed: string }) {
  const t = await getTranslations("serving.later");
  const { locale } = head.reader;
  const planned = head.dates.effectiveEndOn;
  if (planned === null || planned === computed) return null;
  const fees = contract?.monthlyValueMinor ? feesBetween(contract.monthlyValueMinor, planned, computed) : 0;
  const days = daysBetween(planned, computed);
  return (
    <Note
      tone={days > 0 ? "soon" : "neutral"}
      action={
        <LinkButton size="sm" href={routes.caseDates(slug, head.id, { effectiveEndOn: computed })}>
          {t("moves")}
        </LinkButton>
      }
    >
      {t(days > 0 ? "later" : "earlier", {
        computed: longDate(computed, locale),
        planned: longDate(planned, locale),
        days: Math.abs(days),
      })}{" "}
      {contract && fees > 0 ? t("fees", { amount: formatAmount(fees, contract.currency, locale) }) : null}
    </Note>
  );
}

/** How the address stands to the contract. */
function addressCheckOf({ addressNamed, addressAllowedBy }: Props["notice"]) {
  if (addressNamed) return "named";
  return addressAllowedBy ? "allowed" : "differs";
}

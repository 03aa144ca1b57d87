import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { ToolFacts, ToolSection } from "@/components/cases/tool-section";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { routes } from "@/lib/platform/routes";
import { draftOf } from "@/lib/notice/question";
import type { NoticesView } from "@/lib/notice/serving/queries";
import { NoticeRecord } from "./notice-record";
import { ReceiveNotice, SendNotice } from "./record-notice";

type Props = { head: CaseHead; view: NoticesView };

/** Serving notice as a story: prepared, sent, delivered; and the end that follows from it. */
export async function Notices({ head, view }: Props) {
  const t = await getTranslations("serving");
  return (
    <div className="grid">
      <Before head={head} view={view} />
      <ToolSection id="notices" title={t("title")} intro={t("intro")}>
        {view.notices.length > 0 ? (
          <ul>
            {view.notices.map((notice) => (
              <NoticeRecord key={notice.id} head={head} view={view} notice={notice} />
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("empty")}</p>
        )}
        {view.canServe && head.path !== "client" ? <SendNotice head={head} view={view} /> : null}
        {view.canServe && head.path === "client" ? <ReceiveNotice head={head} view={view} /> : null}
      </ToolSection>
    </div>
  );
}

/** By when a letter has to go out, until one arrived. */
async function Before({ head, view }: Props) {
  const t = await getTranslations("serving.before");
  const { rule } = view;
  if (head.dates.noticeDeliveredOn !== null) return null;
  return (
    <ToolSection id="before" title={t("title")} intro={rule ? t("intro") : t("noRule")}>
      {rule ? <SendBy head={head} view={view} /> : null}
      <p>
        <Link
          href={
            rule
              ? routes.noticeCalculator({ lang: head.reader.locale, ...draftOf(rule) })
              : routes.caseContract(view.slug, head.id)
          }
          className="text-accent underline underline-offset-4"
        >
          {rule ? t("calculator") : t("readRule")}
        </Link>
      </p>
    </ToolSection>
  );
}

async function SendBy({ head, view: { backward, ways, slug } }: Props) {
  const t = await getTranslations("serving.before");
  const channels = await getTranslations("serving.channels");
  const { effectiveEndOn } = head.dates;
  const day = (date: string | null) => (date ? longDate(date, head.reader.locale) : null);
  if (!backward || !effectiveEndOn) {
    return (
      <p className="text-pretty">
        {t("noEnd")}{" "}
        <Link href={routes.caseDates(slug, head.id)} className="text-accent underline underline-offset-4">
          {t("setEnd")}
        </Link>
      </p>
    );
  }
  if (!backward.lastDeliveryDate)
    return <p>{t("impossible", { date: longDate(effectiveEndOn, head.reader.locale) })}</p>;
  return (
    <ToolFacts
      facts={[
        [t("wished"), day(effectiveEndOn)],
        [t("recommended"), ways.length === 0 ? day(backward.recommendedSendBy) : null],
        ...ways.map(({ channel, sendBy }): [string, string | null] => [
          t("recommendedBy", { channel: channels(channel) }),
          day(sendBy),
        ]),
        [t("lastSend"), day(backward.lastSendDate)],
        [t("lastDelivery"), day(backward.lastDeliveryDate)],
        [t("cautious"), day(backward.cautiousDeliveryDate)],
      ]}
    />
  );
}

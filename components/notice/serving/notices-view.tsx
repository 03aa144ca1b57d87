import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ToolFacts, ToolSection } from "@/components/cases/tool-section";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { routes } from "@/lib/platform/routes";
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

async function Before({ head, view: { backward, rule } }: Props) {
  const t = await getTranslations("serving.before");
  const serving = await getTranslations("serving");
  const { locale } = head.reader;
  const day = (date: string | null | undefined) => (date ? longDate(date, locale) : null);
  return (
    <ToolSection id="before" title={t("title")} intro={rule ? t("intro") : t("noRule")}>
      {backward && head.dates.effectiveEndOn && head.dates.noticeDeliveredOn === null ? (
        <ToolFacts
          facts={[
            [t("wished"), day(head.dates.effectiveEndOn)],
            [t("recommended"), day(backward.recommendedSendBy)],
            [t("lastSend"), day(backward.lastSendDate)],
            [t("lastDelivery"), day(backward.lastDeliveryDate)],
            [t("cautious"), day(backward.cautiousDeliveryDate)],
          ]}
        />
      ) : null}
      <p>
        <Link href={routes.noticeCalculator({ lang: locale })} className="text-accent underline underline-offset-4">
          {serving("calculator")}
        </Link>
      </p>
    </ToolSection>
  );
}

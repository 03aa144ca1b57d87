import { getFormatter, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { SignedInDevice } from "@/lib/accounts/queries";
import { EndSessionButton } from "./end-session-button";

export async function Devices({ devices, now }: { devices: SignedInDevice[]; now: Date }) {
  const t = await getTranslations("accounts.sessions");
  const format = await getFormatter();
  const nameOf = ({ browser, system }: SignedInDevice) =>
    browser ? t("device", { browser, system: system ?? t("unknownSystem") }) : t("unknown");
  return (
    <ul aria-label={t("list")} className="border-t">
      {devices.map((device) => (
        <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-2">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2">
              {nameOf(device)}
              {device.isThis ? <Badge>{t("here")}</Badge> : null}
            </p>
            <p className="text-sm text-muted">
              {t("seen", { when: format.relativeTime(device.lastSeenAt, now) })} ·{" "}
              {t("since", { when: format.relativeTime(device.createdAt, now) })}
            </p>
          </div>
          {device.isThis ? null : <EndSessionButton sessionId={device.id} device={nameOf(device)} />}
        </li>
      ))}
    </ul>
  );
}

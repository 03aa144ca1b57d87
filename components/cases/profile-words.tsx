import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { GuardProfile, Locale } from "@/db/enums";
import { guardMessage, lifecycle } from "@/lib/cases/lifecycle";
import { sortedByLevel } from "@/lib/cases/profiles";

const levels = ["may_waive", "off", "must"] as const;

type ProfileWordsProps = { profile: GuardProfile; locale: Locale };

/** What a profile asks of a case, condition by condition, in words. */
export function ProfileWords({ profile, locale }: ProfileWordsProps) {
  const t = useTranslations("lifecycle.profiles");
  const sorted = sortedByLevel(
    profile,
    lifecycle.guards.map(({ key }) => key),
  );
  return (
    <Disclosure summary={t(`names.${profile}`)}>
      <div className="grid max-w-reading gap-4">
        <p className="text-soft">{t(`about.${profile}`)}</p>
        {levels.map((level) =>
          sorted[level].length > 0 ? (
            <section key={level} className="grid gap-1.5">
              <h3 className="text-sm font-medium">{t(`levels.${level}`)}</h3>
              <ul className="grid list-disc gap-1 pl-5 text-sm">
                {sorted[level].map((guard) => (
                  <li key={guard}>{guardMessage(guard, locale)}</li>
                ))}
              </ul>
            </section>
          ) : null,
        )}
      </div>
    </Disclosure>
  );
}

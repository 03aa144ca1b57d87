import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/action/client-messages";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { type Locale, locales } from "@/db/enums";
import { PrintButton } from "./print-button";

type SheetProps = {
  back: { href: string; label: string };
  /** What is chosen above it, the language it is in, and where it is in another. */
  language: { label: string; current: Locale; href: (locale: Locale) => string };
  /** Why it may not be printed yet. */
  whyNot?: string | null;
  timeZone: string;
  children: ReactNode;
};

/** A paper of a case: it prints alone, without the product around it, in the language chosen above it. */
export async function Sheet({ back, language, whyNot = null, timeZone, children }: SheetProps) {
  const common = await getTranslations("common.locales");
  return (
    <article data-sheet className="grid max-w-4xl gap-8 pb-12">
      <div className="flex flex-wrap items-center justify-between gap-3 text-sm" data-no-print>
        <Link href={back.href} className="rounded-sm text-muted hover:text-ink hover:underline">
          {back.label}
        </Link>
        <div className="flex flex-wrap items-center gap-3">
          <SegmentedControl
            label={language.label}
            items={locales.map((locale) => ({
              href: language.href(locale),
              label: common(locale),
              current: locale === language.current,
            }))}
          />
          <ClientMessages timeZone={timeZone}>
            <PrintButton whyNot={whyNot} />
          </ClientMessages>
        </div>
      </div>
      {children}
    </article>
  );
}

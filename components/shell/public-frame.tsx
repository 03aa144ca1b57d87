import type { ReactNode } from "react";
import type { Locale } from "@/db/enums";

type PublicFrameProps = {
  locale: Locale;
  /** What the tab is called. */
  title: string;
  firm: string | null;
  languages: ReactNode;
  children: ReactNode;
};

/** What the pages for people without an account stand in: one column, whose page it is, a way to the other language. */
export function PublicFrame({ locale, title, firm, languages, children }: PublicFrameProps) {
  return (
    <div lang={locale} className="flex min-h-dvh flex-col">
      <title>{title}</title>
      <header className="border-b">
        <div className="mx-auto flex max-w-reading flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-4 sm:px-8">
          <p className="min-w-0 font-serif text-lg font-semibold break-words">{firm}</p>
          {languages}
        </div>
      </header>
      <main className="mx-auto w-full max-w-reading flex-1 px-5 pt-10 pb-16 sm:px-8 sm:pt-14">{children}</main>
    </div>
  );
}

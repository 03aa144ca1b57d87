"use client";

import { FaultPage } from "@/components/shell/fault-page";
import { spokenHere } from "@/components/shell/spoken-here";
import "./globals.css";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function GlobalFault(props: Props) {
  const lang = typeof document === "undefined" ? "pl" : spokenHere();
  return (
    <html lang={lang}>
      <body>
        <main>
          <FaultPage {...props} />
        </main>
      </body>
    </html>
  );
}

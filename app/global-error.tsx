"use client";

import { FaultPage } from "@/components/shell/fault-page";
import "./globals.css";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function GlobalFault(props: Props) {
  const lang = typeof document === "undefined" ? "pl" : document.documentElement.lang;
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

import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };

/** The client's page: nothing of the app's frame, no providers, larger letters. */
export default function ClientLayout({ children }: { children: ReactNode }) {
  return <div className="client-page">{children}</div>;
}

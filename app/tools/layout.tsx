import type { ReactNode } from "react";

/** Public tools look like the pages of a client: one column, larger letters, nothing of the app's frame. */
export default function ToolsLayout({ children }: { children: ReactNode }) {
  return <div className="client-page">{children}</div>;
}

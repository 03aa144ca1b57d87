import type { ReactNode } from "react";
import "./floor.css";

export const dynamic = "force-dynamic";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="p-6">{children}</body>
    </html>
  );
}

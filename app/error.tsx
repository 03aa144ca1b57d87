"use client";

import { FaultPage } from "@/components/shell/fault-page";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function RootFault(props: Props) {
  return (
    <main>
      <FaultPage {...props} />
    </main>
  );
}

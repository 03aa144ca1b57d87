"use client";

import { FaultPage } from "@/components/shell/fault-page";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function WorkspaceFault(props: Props) {
  return <FaultPage {...props} />;
}

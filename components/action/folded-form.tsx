import type { ComponentProps } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { FactForm } from "./fact-form";

type Props = ComponentProps<typeof FactForm> & { summary: string; open?: boolean };

/** A form of facts behind the name of what it does, open where it is the next thing to do. */
export const FoldedForm = ({ summary, open, ...form }: Props) => (
  <Disclosure summary={summary} open={open}>
    <FactForm {...form} />
  </Disclosure>
);

import { notFound } from "next/navigation";

/** An address of a workspace that leads nowhere is answered inside its frame, with the ways on. */
export default function NowherePage() {
  notFound();
}

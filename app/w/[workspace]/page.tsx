import { redirect } from "next/navigation";
import { routes } from "@/lib/platform/routes";

export default async function WorkspacePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  redirect(routes.work(workspace));
}

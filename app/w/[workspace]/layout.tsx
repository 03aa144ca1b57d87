import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/action/client-messages";
import { Frame } from "@/components/shell/frame";
import { sidebarCookie } from "@/components/shell/sidebar-cookie";
import { currentPerson } from "@/lib/platform/auth/session";
import { listMyWorkspaces } from "@/lib/workspaces/queries";

type Props = { params: Promise<{ workspace: string }>; children: ReactNode };

/** The frame, for who has one here. It guards nothing: every page asks for itself whether it may be seen. */
export default async function WorkspaceLayout({ params, children }: Props) {
  const { workspace: slug } = await params;
  const person = await currentPerson();
  const workspaces = person ? await listMyWorkspaces(person.userId) : [];
  const workspace = workspaces.find((mine) => mine.slug === slug);
  if (!person || !workspace) return <main className="px-4 py-6">{children}</main>;
  const narrow = (await cookies()).get(sidebarCookie)?.value === "narrow";
  return (
    <ClientMessages namespaces={["shell"]} timeZone={workspace.timeZone}>
      <Frame
        workspace={workspace}
        workspaces={workspaces}
        me={{ id: person.userId, name: person.name, theme: person.theme }}
        narrow={narrow}
      >
        {children}
      </Frame>
    </ClientMessages>
  );
}

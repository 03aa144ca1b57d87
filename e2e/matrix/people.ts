import type { BrowserContext } from "@playwright/test";
import type { Role } from "@/db/enums";
import type { MadeWorkspace } from "@/db/testing/make";
import { make, type Someone } from "../fixtures";

export type Principal = {
  name: Role | "removed" | "stranger" | "holder" | "signed out";
  userId: string | null;
  cookie: string;
  /** The role in the workspace asked about; null for everybody outside. */
  role: Role | null;
};

export type World = {
  workspace: MadeWorkspace;
  foreign: MadeWorkspace;
  principals: Principal[];
  target: string;
  removed: string;
  foreignTarget: string;
};

type SignsIn = (role: Role, wanted?: { workspace?: MadeWorkspace; removed?: boolean }) => Promise<Someone>;

/** Two firms, and everybody who may ask something of the first. */
export async function makeWorld(as: SignsIn): Promise<World> {
  const owner = await as("owner");
  const { workspace } = owner;
  const inside = [
    owner,
    await as("admin", { workspace }),
    await as("member", { workspace }),
    await as("viewer", { workspace }),
  ];
  const removed = await as("member", { workspace, removed: true });
  const stranger = await as("owner");
  const target = await make.makeMember({ role: "viewer", workspace });
  const gone = await make.makeMember({ role: "viewer", workspace, removed: true });
  const foreignTarget = await make.makeMember({ role: "viewer", workspace: stranger.workspace });
  const principals: Principal[] = [
    { name: "signed out", userId: null, cookie: "", role: null },
    {
      name: "holder",
      userId: null,
      cookie: "link_feedback_AAAAAAAA=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      role: null,
    },
    { name: "stranger", userId: stranger.userId, cookie: await cookieOf(stranger.context), role: null },
    { name: "removed", userId: removed.userId, cookie: await cookieOf(removed.context), role: null },
    ...(await Promise.all(
      inside
        .toReversed()
        .map(async ({ role, userId, context }) => ({ name: role, userId, cookie: await cookieOf(context), role })),
    )),
  ];
  return {
    workspace,
    foreign: stranger.workspace,
    principals,
    target: target.userId,
    removed: gone.userId,
    foreignTarget: foreignTarget.userId,
  };
}

const cookieOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { playbookProfiles } from "@/db/schema/lifecycle";
import { events } from "@/db/schema/platform";
import { as, signedIn } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { chooseProfileAction, openCaseAction } from "./actions";
import { listPlaybookProfiles } from "./queries/profiles";
import { world } from "./testing/world";

const { within, makeMember, opening, readCase, failed } = world;
type Member = Awaited<ReturnType<typeof makeMember>>;

const playbookKey = "consulting_freelance" as const;

const chosenIn = ({ workspace }: Member) =>
  within(workspace, (tx) =>
    tx
      .select({ key: playbookProfiles.playbookKey, profile: playbookProfiles.profile })
      .from(playbookProfiles)
      .where(eq(playbookProfiles.workspaceId, workspace.id)),
  );

const recorded = ({ workspace }: Member) =>
  within(workspace, async (tx) =>
    (
      await tx
        .select({ facts: events.facts })
        .from(events)
        .where(and(eq(events.workspaceId, workspace.id), eq(events.kind, "playbook.profile_chosen")))
        .orderBy(events.id)
    ).map(({ facts }) => facts),
  );

async function profileOfNewCase(olga: Member) {
  const answer = await as(olga, openCaseAction, await opening(olga));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return { caseId: answer.data.caseId, profile: (await readCase(olga.workspace, answer.data.caseId))?.profile };
}

describe("the profile of a playbook", () => {
  test("is chosen for new cases, leaves open ones alone, and is set back", async () => {
    const olga = await makeMember({ role: "owner" });
    const before = await profileOfNewCase(olga);
    expect(before.profile).toBe("light");
    expect(await as(olga, chooseProfileAction, { playbookKey, profile: "standard" })).toMatchObject({ ok: true });
    expect(await as(olga, chooseProfileAction, { playbookKey, profile: "strict" })).toMatchObject({ ok: true });
    expect((await profileOfNewCase(olga)).profile).toBe("strict");
    expect(await readCase(olga.workspace, before.caseId)).toMatchObject({ profile: "light" });
    const listed = await signedIn(olga, () => tryInWorkspace(olga.workspace.slug, listPlaybookProfiles));
    expect(listed).toContainEqual(expect.objectContaining({ key: playbookKey, builtin: "light", chosen: "strict" }));
    expect(await as(olga, chooseProfileAction, { playbookKey, profile: null })).toMatchObject({ ok: true });
    expect(await chosenIn(olga)).toEqual([]);
    expect((await profileOfNewCase(olga)).profile).toBe("light");
    expect(await recorded(olga)).toEqual([
      expect.objectContaining({ playbook: playbookKey, profile: "standard" }),
      expect.objectContaining({ playbook: playbookKey, profile: "strict" }),
      expect.objectContaining({ playbook: playbookKey, profile: null }),
    ]);
  });

  test("is not for members, viewers and other firms to choose, nor to be one there is not", async () => {
    const olga = await makeMember({ role: "owner" });
    const marta = await makeMember({ workspace: olga.workspace });
    const wiktor = await makeMember({ workspace: olga.workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    for (const who of [marta, wiktor])
      expect(await as(who, chooseProfileAction, { playbookKey, profile: "light" })).toEqual(failed("forbidden"));
    const there = { ...stranger, workspace: olga.workspace };
    expect(await as(there, chooseProfileAction, { playbookKey, profile: "light" })).toEqual(failed("not_found"));
    const unknown = { playbookKey: "nothing", profile: "light" } as never;
    expect(await as(olga, chooseProfileAction, unknown)).toEqual(failed("invalid"));
    expect(await chosenIn(olga)).toEqual([]);
    expect(await recorded(olga)).toEqual([]);
  });
});

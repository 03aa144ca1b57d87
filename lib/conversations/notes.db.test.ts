import "@/lib/platform/testing/request";
import { describe, expect, test } from "vitest";
import { as } from "@/lib/platform/testing/as";
import { holdConversationAction, reopenConversationAction, updateNotesAction } from "./actions";
import { inDays, makePlanned, moveTo, noted, readTalks, refusedFor } from "./testing/world";

describe("notes", () => {
  const makeHeld = async () => {
    const planned = await makePlanned({ date: inDays(-1) });
    const held = { form: "call" as const, date: inDays(-1), time: "10:05", ...noted };
    await as(planned.marta, holdConversationAction, { conversationId: planned.conversationId, version: 1, ...held });
    return planned;
  };
  const change = { ...noted, summarySentOn: null, corrections: "" };

  test("change, with the day the summary went out and what the client put right", async () => {
    const { marta, workspace, conversationId } = await makeHeld();
    const sent = { ...change, summarySentOn: inDays(0), corrections: "The price was net." };
    expect(await as(marta, updateNotesAction, { conversationId, version: 2, ...sent })).toMatchObject({ ok: true });
    const { talks, kinds } = await readTalks(workspace);
    expect(talks[0]).toMatchObject({ summarySentOn: inDays(0), corrections: "The price was net.", version: 3 });
    expect(kinds.at(-1)).toBe("conversation.summary_sent");
    await as(marta, updateNotesAction, { conversationId, version: 3, ...change });
    expect((await readTalks(workspace)).kinds.at(-1)).toBe("conversation.notes_changed");
  });

  test("are not saved over newer ones, which come back", async () => {
    const { marta, workspace, conversationId } = await makeHeld();
    await as(marta, updateNotesAction, { conversationId, version: 2, ...change, openPoints: "None" });
    expect(
      await as(marta, updateNotesAction, { conversationId, version: 2, ...change, openPoints: "Many" }),
    ).toMatchObject({ error: { reason: "stale", detail: { openPoints: "None", version: 3 } } });
    expect((await readTalks(workspace)).talks[0]?.openPoints).toBe("None");
  });

  test("belong to a talk that took place, and rest with a case that has ended", async () => {
    const planned = await makePlanned();
    const input = { conversationId: planned.conversationId, version: 1, ...change };
    expect(await as(planned.marta, updateNotesAction, input)).toEqual(refusedFor("conversation_not_held"));
    const { marta, workspace, caseId, conversationId } = await makeHeld();
    await moveTo(workspace, caseId, "closed");
    const refused = refusedFor("case_closed");
    expect(await as(marta, updateNotesAction, { conversationId, version: 2, ...change })).toEqual(refused);
    expect(await as(marta, reopenConversationAction, { conversationId, version: 1 })).toEqual(refused);
    expect((await readTalks(workspace)).talks[0]).toMatchObject({ status: "held", version: 2 });
  });
});

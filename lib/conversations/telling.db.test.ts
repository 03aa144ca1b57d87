import "@/lib/platform/testing/request";
import { describe, expect, test } from "vitest";
import { as } from "@/lib/platform/testing/as";
import { logConversationAction, reopenConversationAction } from "./actions";
import { factsOf, inDays, makeTalking, noted, planOf, readTalks, refusedFor } from "./testing/world";

describe("telling the client", () => {
  test("in vain twice is enough, and taking one back is not", async () => {
    const talking = await makeTalking({ state: "decision" });
    const { marta, workspace, caseId } = talking;
    const attempt = {
      ...planOf(talking),
      kind: "informing" as const,
      form: "call" as const,
      date: inDays(-2),
      ...noted,
      outcome: "no_show" as const,
    };
    const first = await as(marta, logConversationAction, attempt);
    expect((await factsOf({ marta, workspace }, caseId)).informing).toEqual({ held: 0, attempts: 1 });
    await as(marta, logConversationAction, { ...attempt, date: inDays(-1), outcome: "declined" });
    expect((await factsOf({ marta, workspace }, caseId)).informing).toEqual({ held: 0, attempts: 2 });
    const conversationId = first.ok ? first.data.conversationId : "";
    await as(marta, reopenConversationAction, { conversationId, version: 1 });
    expect((await factsOf({ marta, workspace }, caseId)).informing).toEqual({ held: 0, attempts: 1 });
    expect((await readTalks(workspace)).kinds).toEqual([
      "conversation.no_show",
      "conversation.declined",
      "conversation.reopened",
    ]);
  });

  test("in writing only needs a reason, and counts as an attempt", async () => {
    const talking = await makeTalking({ state: "decision" });
    const { marta, workspace, caseId } = talking;
    const message = {
      ...planOf(talking),
      kind: "informing" as const,
      form: "message" as const,
      date: inDays(-2),
      ...noted,
      outcome: "held" as const,
    };
    expect(await as(marta, logConversationAction, message)).toEqual(refusedFor("conversation_written_reason_needed"));
    expect((await readTalks(workspace)).talks).toEqual([]);
    expect(await as(marta, logConversationAction, { ...message, writtenReason: "Abroad until May" })).toMatchObject({
      ok: true,
    });
    expect((await factsOf({ marta, workspace }, caseId)).informing).toEqual({ held: 0, attempts: 1 });
  });

  test("is not logged for tomorrow", async () => {
    const talking = await makeTalking();
    const log = { ...planOf(talking), date: inDays(2), ...noted, outcome: "held" as const };
    expect(await as(talking.marta, logConversationAction, log)).toEqual(refusedFor("conversation_in_future"));
    expect((await readTalks(talking.workspace)).talks).toEqual([]);
  });
});

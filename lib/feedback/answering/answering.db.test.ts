import "@/lib/platform/testing/request";
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rateLimits } from "@/db/schema/platform";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newSecret } from "@/lib/platform/ids";
import { refused } from "@/lib/platform/testing/answers";
import { changeLink, daysAgo, type Holder, makeAsked, post, readFeedback } from "../testing/world";
import { continueSurveyAction, saveDraftAction, submitSurveyAction } from "./actions";

const { makeMember } = makers(database());

const base = { nps: "10", "csat.quality": "5", improve: "Faster replies", contact_ok: "no" };

let world: Awaited<ReturnType<typeof makeAsked>>;
beforeEach(async () => {
  world = await makeAsked();
});

const doors = [
  ["saving a draft", saveDraftAction, { question: "nps", nps: "9" }],
  ["continuing", continueSurveyAction, base],
  ["submitting", submitSurveyAction, {}],
] as const;

test("one network is heard so often a minute, whatever links it holds", async () => {
  const key = createHash("sha256").update("link.save_feedback_draft.network|direct").digest("hex");
  const bucket = Math.floor(Date.now() / 60_000);
  const rows = [bucket, bucket + 1].map((at) => ({ key, bucket: at, hits: 1200, expiresAt: daysAgo(-1) }));
  await database().delete(rateLimits).where(eq(rateLimits.key, key));
  await database().insert(rateLimits).values(rows);
  expect(await post(world.klara, saveDraftAction, { question: "nps", nps: "9" })).toEqual({
    ok: false,
    error: { code: "too_many" },
  });
  await database().delete(rateLimits).where(eq(rateLimits.key, key));
  expect(await post(world.klara, saveDraftAction, { question: "nps", nps: "9" })).toMatchObject({ ok: true });
});

describe.each(doors)("%s", (_name, action, fields) => {
  const unchanged = async () => {
    const { drafts, responses } = await readFeedback(world.workspace);
    return [drafts.length, responses.length];
  };

  test.each([
    ["expired", { expiresAt: daysAgo(1) }, "feedback_expired"],
    ["revoked", { revokedAt: daysAgo(1) }, "feedback_revoked"],
    ["answered", { usedAt: daysAgo(1) }, "feedback_answered"],
  ])("is refused when the link is %s, and changes nothing", async (_state, values, reason) => {
    await changeLink(world.workspace, values);
    expect(await post(world.klara, action, fields)).toEqual(refused(reason));
    expect(await unchanged()).toEqual([0, 0]);
  });

  test.each([
    ["a wrong secret", (klara: Holder) => ({ ...klara, secret: newSecret() })],
    ["no secret", (klara: Holder) => ({ ...klara, secret: "" })],
    ["an unknown link", (klara: Holder) => ({ ...klara, publicId: "abcdefgh" })],
    ["the cookie of another purpose", (klara: Holder) => ({ ...klara, purpose: "invitation" as const })],
  ])("is not found with %s, and changes nothing", async (_what, change) => {
    expect(await post(change(world.klara), action, fields)).toEqual({ ok: false, error: { code: "not_found" } });
    expect(await unchanged()).toEqual([0, 0]);
  });

  test("with a link of another workspace changes nothing here", async () => {
    const other = await makeAsked({ lead: await makeMember() });
    await post(other.klara, action, fields);
    expect(await unchanged()).toEqual([0, 0]);
  });
});

test.each([continueSurveyAction, submitSurveyAction])(
  "malformed pages are invalid and change nothing",
  async (action) => {
    for (const fields of [{ nps: "11" }, { improve: "x".repeat(2001) }, { publish: "everywhere" }, { locale: "de" }]) {
      expect(await post(world.klara, action, fields)).toMatchObject({ ok: false, error: { code: "invalid" } });
    }
    expect((await readFeedback(world.workspace)).drafts).toEqual([]);
  },
);

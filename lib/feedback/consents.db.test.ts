import "@/lib/platform/testing/request";
import { describe, expect, test } from "vitest";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { withdrawConsentAction } from "./actions";
import { makeAnswered, readFeedback } from "./testing/world";

const { makeMember } = makers(database());

describe("withdrawing a consent", () => {
  test("keeps the record with its time, once", async () => {
    const { marta, workspace, consentId } = await makeAnswered();
    expect(await as(marta, withdrawConsentAction, { consentId })).toMatchObject({ ok: true });
    expect(await as(marta, withdrawConsentAction, { consentId })).toEqual(refused("consent_withdrawn"));
    const { consents, kinds } = await readFeedback(workspace);
    expect(consents).toHaveLength(1);
    expect(consents[0]?.withdrawnAt).toBeInstanceOf(Date);
    expect(kinds.filter((kind) => kind === "consent.withdrawn")).toHaveLength(1);
  });

  test("is for those who work, in their own workspace, with whole ids", async () => {
    const { marta, workspace, consentId } = await makeAnswered();
    const wiktor = await makeMember({ role: "viewer", workspace });
    const stranger = await makeMember({ role: "owner" });
    const before = await readFeedback(workspace);
    expect(await as(wiktor, withdrawConsentAction, { consentId })).toMatchObject({ error: { code: "forbidden" } });
    expect(await as(stranger, withdrawConsentAction, { consentId })).toMatchObject({ error: { code: "not_found" } });
    expect(await as(marta, withdrawConsentAction, { consentId: "one" })).toMatchObject({ error: { code: "invalid" } });
    expect(await readFeedback(workspace)).toEqual(before);
  });
});

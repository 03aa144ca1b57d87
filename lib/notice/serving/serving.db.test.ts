import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import { notices } from "@/db/schema/decisions";
import { files } from "@/db/schema/comments";
import type { MadeMember } from "@/db/testing/make";
import { loadCaseHead } from "@/lib/cases/queries";
import { world } from "@/lib/cases/testing/world";
import { reading } from "@/lib/conversations/testing/world";
import { found } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import { as } from "@/lib/platform/testing/as";
import {
  allowAddressAction,
  confirmEndAction,
  correctSendingAction,
  deliverNoticeAction,
  proveNoticeAction,
  receiveNoticeAction,
  restoreNoticeAction,
  revokeNoticeAction,
  sendNoticeAction,
  unconfirmEndAction,
  withdrawNoticeAction,
} from "./actions";
import { loadNotices } from "./queries";

const { within, makeMember, makeCase, readCase, kindsOf, failed, refusedAs } = world;

const rule = { n: 1, unit: "month", align: "month_end", service: { method: "email", cutoff: "16:00" } };
const letter = { channel: "email" as const, address: "halina@x.example", tracking: "", fileId: null };
const arrived = { deliveredOn: "2026-11-16", proof: "receipt" as const, fileId: null };

async function ready() {
  const olga = await makeMember({ role: "owner" });
  const { id: caseId } = await makeCase(olga);
  await within(olga.workspace, (tx) =>
    tx
      .update(contracts)
      .set({ noticeRule: rule, noticeAddress: letter.address })
      .where(eq(contracts.workspaceId, olga.workspace.id)),
  );
  return { olga, caseId };
}

async function sent(sentAt = "2026-11-12T10:00") {
  const there = await ready();
  const answer = await as(there.olga, sendNoticeAction, { caseId: there.caseId, ...letter, sentAt });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return { ...there, noticeId: answer.data.id };
}

async function fileIn({ workspace, userId }: MadeMember, caseId: string) {
  const file = { id: newId(), caseId, name: "proof.pdf", contentType: "application/pdf", sizeBytes: 1 };
  await within(workspace, (tx) =>
    tx.insert(files).values({ workspaceId: workspace.id, ...file, status: "ready", uploadedBy: userId }),
  );
  return file.id;
}

const noticesOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.select().from(notices).where(eq(notices.caseId, caseId)));
const arrivalOf = async (who: MadeMember, caseId: string) =>
  (await readCase(who.workspace, caseId))?.noticeDeliveredOn ?? null;

describe("a letter", () => {
  test.each([
    ["2026-11-12T15:59", "2026-11-12"],
    ["2026-11-12T16:01", "2026-11-13"],
  ])(
    "sent %s by the clocks of the firm counts as delivered on %s where the contract has a cut-off",
    async (at, day) => {
      const { olga, caseId } = await sent(at);
      const view = await reading({ marta: olga, workspace: olga.workspace }, async (scope) =>
        loadNotices(scope, found(await loadCaseHead(scope, caseId))),
      );
      expect(view.notices).toMatchObject([{ sentAt: at, deemedOn: day }]);
    },
  );

  test("on its way is corrected; once it arrived, it is not", async () => {
    const { olga, caseId, noticeId } = await sent();
    const right = { noticeId, ...letter, address: "ul. Polna 1", sentAt: "2026-11-13T09:00" };
    expect(await as(olga, correctSendingAction, { ...right, version: 1 })).toMatchObject({ ok: true });
    expect(await noticesOf(olga, caseId)).toMatchObject([
      { address: "ul. Polna 1", dispatchedAt: new Date("2026-11-13T08:00:00Z"), version: 2 },
    ]);
    expect(await as(olga, deliverNoticeAction, { noticeId, version: 2, ...arrived })).toMatchObject({ ok: true });
    expect(await as(olga, correctSendingAction, { ...right, version: 3 })).toEqual(
      refusedAs("notice_already_delivered"),
    );
  });

  test("to an address the contract does not name is allowed, and allowed no more", async () => {
    const { olga, caseId, noticeId } = await sent();
    expect(await as(olga, allowAddressAction, { noticeId, version: 1, allowed: true })).toEqual(
      refusedAs("notice_address_named"),
    );
    const elsewhere = { noticeId, version: 1, ...letter, address: "ul. Polna 1", sentAt: "2026-11-12T10:00" };
    await as(olga, correctSendingAction, elsewhere);
    await as(olga, allowAddressAction, { noticeId, version: 2, allowed: true });
    expect((await noticesOf(olga, caseId))[0]?.addressAllowedBy).toBe(olga.userId);
    await as(olga, allowAddressAction, { noticeId, version: 3, allowed: false });
    expect((await noticesOf(olga, caseId))[0]?.addressAllowedBy).toBeNull();
  });

  test("withdrawn takes its delivery out of the dates of the case, and brought back puts it in again", async () => {
    const { olga, caseId, noticeId } = await sent();
    await as(olga, deliverNoticeAction, { noticeId, version: 1, ...arrived });
    expect(await arrivalOf(olga, caseId)).toBe("2026-11-16");
    expect(await as(olga, withdrawNoticeAction, { noticeId, version: 2 })).toMatchObject({ ok: true });
    expect(await arrivalOf(olga, caseId)).toBeNull();
    expect(await as(olga, withdrawNoticeAction, { noticeId, version: 3 })).toEqual(failed("not_found"));
    expect(await as(olga, restoreNoticeAction, { noticeId, version: 3 })).toMatchObject({ ok: true });
    expect(await arrivalOf(olga, caseId)).toBe("2026-11-16");
    expect(await as(olga, restoreNoticeAction, { noticeId, version: 4 })).toEqual(failed("not_found"));
  });

  test("whose last day is confirmed is not delivered anew before that is taken back", async () => {
    const { olga, caseId, noticeId } = await sent();
    await as(olga, deliverNoticeAction, { noticeId, version: 1, ...arrived });
    expect(await as(olga, unconfirmEndAction, { noticeId, version: 2 })).toEqual(refusedAs("notice_end_not_confirmed"));
    const end = { noticeId, version: 2, endsOn: "2026-12-31", reason: "" };
    expect(await as(olga, confirmEndAction, end)).toMatchObject({ ok: true });
    const later = { noticeId, ...arrived, deliveredOn: "2026-11-17" };
    expect(await as(olga, deliverNoticeAction, { ...later, version: 3 })).toEqual(refusedAs("notice_end_confirmed"));
    expect(await as(olga, unconfirmEndAction, { noticeId, version: 3 })).toMatchObject({ ok: true });
    expect(await noticesOf(olga, caseId)).toMatchObject([{ endsOn: null, endConfirmedBy: null }]);
    expect(await readCase(olga.workspace, caseId)).toMatchObject({ effectiveEndOn: "2026-12-31" });
    expect(await as(olga, deliverNoticeAction, { ...later, version: 4 })).toMatchObject({ ok: true });
    expect(await arrivalOf(olga, caseId)).toBe("2026-11-17");
  });

  test("is revoked, and the revocation is taken back", async () => {
    const { olga, caseId, noticeId } = await sent();
    const revoke = (version: number, receivedOn: string | null) =>
      as(olga, revokeNoticeAction, { noticeId, version, receivedOn });
    expect(await revoke(1, null)).toEqual(refusedAs("notice_not_revoked"));
    expect(await revoke(1, "2026-11-11")).toEqual(refusedAs("notice_before_sending"));
    expect(await revoke(1, "2026-11-13")).toMatchObject({ ok: true });
    expect(await revoke(2, null)).toMatchObject({ ok: true });
    expect((await noticesOf(olga, caseId))[0]?.revocationReceivedOn).toBeNull();
  });

  test("gets its proofs whenever they turn up, also under a confirmed end, and they are taken off again", async () => {
    const { olga, caseId, noticeId } = await sent();
    const fileId = await fileIn(olga, caseId);
    const proofs = async () => {
      const [notice] = await noticesOf(olga, caseId);
      return [notice?.dispatchFileId, notice?.deliveryFileId, notice?.version];
    };
    const prove = (version: number, step: "sending" | "delivery", file: string | null) =>
      as(olga, proveNoticeAction, { noticeId, version, step, fileId: file });
    expect(await prove(1, "delivery", fileId)).toEqual(refusedAs("notice_not_delivered"));
    expect(await prove(1, "sending", fileId)).toMatchObject({ ok: true });
    await as(olga, deliverNoticeAction, { noticeId, version: 2, ...arrived });
    await as(olga, confirmEndAction, { noticeId, version: 3, endsOn: "2026-12-31", reason: "" });
    expect(await prove(4, "delivery", fileId)).toMatchObject({ ok: true });
    expect(await proofs()).toEqual([fileId, fileId, 5]);
    expect(await prove(5, "sending", newId())).toEqual(failed("not_found"));
    expect(await prove(5, "sending", null)).toMatchObject({ ok: true });
    expect(await prove(6, "delivery", null)).toMatchObject({ ok: true });
    expect(await proofs()).toEqual([null, null, 7]);
  });

  test("of the client confirms no last day by itself, and is neither allowed, corrected, delivered nor revoked", async () => {
    const { olga, caseId } = await ready();
    const fileId = await fileIn(olga, caseId);
    const answer = await as(olga, receiveNoticeAction, {
      caseId,
      channel: "email",
      receivedOn: "2026-11-16",
      fileId,
      endsOn: null,
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const seen = { noticeId: answer.data.id, version: 1 };
    expect(await noticesOf(olga, caseId)).toMatchObject([
      { endsOn: null, endConfirmedBy: null, computed: { effectiveEnd: "2026-12-31" } },
    ]);
    const notOurs = refusedAs("notice_not_ours");
    expect(await as(olga, allowAddressAction, { ...seen, allowed: true })).toEqual(notOurs);
    expect(await as(olga, correctSendingAction, { ...seen, ...letter, sentAt: "2026-11-12T10:00" })).toEqual(notOurs);
    expect(await as(olga, deliverNoticeAction, { ...seen, ...arrived })).toEqual(notOurs);
    expect(await as(olga, revokeNoticeAction, { ...seen, receivedOn: "2026-11-17" })).toEqual(notOurs);
    expect(await as(olga, proveNoticeAction, { ...seen, step: "sending", fileId })).toEqual(notOurs);
    expect(await as(olga, proveNoticeAction, { ...seen, step: "delivery", fileId: null })).toEqual(
      refusedAs("notice_letter_stays"),
    );
  });
});

describe("what is not for everybody, or comes too late", () => {
  const all = (caseId: string, noticeId: string, version = 1) =>
    [
      [sendNoticeAction, { caseId, ...letter, sentAt: "2026-11-12T10:00" }],
      [receiveNoticeAction, { caseId, channel: "email", receivedOn: "2026-11-16", fileId: newId(), endsOn: null }],
      ...ofLetter(noticeId, version),
    ] as [typeof sendNoticeAction, { caseId: string } & typeof letter & { sentAt: string }][];

  const ofLetter = (noticeId: string, version: number) => [
    [correctSendingAction, { noticeId, version, ...letter, sentAt: "2026-11-12T10:00" }],
    [allowAddressAction, { noticeId, version, allowed: true }],
    [deliverNoticeAction, { noticeId, version, ...arrived }],
    [proveNoticeAction, { noticeId, version, step: "sending", fileId: null }],
    [confirmEndAction, { noticeId, version, endsOn: "2026-12-31", reason: "" }],
    [unconfirmEndAction, { noticeId, version }],
    [revokeNoticeAction, { noticeId, version, receivedOn: "2026-11-17" }],
    [withdrawNoticeAction, { noticeId, version }],
  ];

  test("a viewer and another firm change nothing", async () => {
    const { olga, caseId, noticeId } = await sent();
    const wiktor = await makeMember({ workspace: olga.workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    const before = await noticesOf(olga, caseId);
    for (const [action, input] of all(caseId, noticeId)) {
      expect(await as(wiktor, action, input)).toEqual(failed("forbidden"));
      expect(await as(stranger, action, input)).toEqual(failed("not_found"));
    }
    expect(await noticesOf(olga, caseId)).toEqual(before);
    expect(await kindsOf(olga, caseId)).toEqual(["notice.sent"]);
  });

  test("a case at rest keeps its letters", async () => {
    const { olga, caseId, noticeId } = await sent();
    await within(olga.workspace, (tx) =>
      tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId)),
    );
    const before = await noticesOf(olga, caseId);
    for (const [action, input] of all(caseId, noticeId))
      expect(await as(olga, action, input)).toEqual(refusedAs("case_retained"));
    expect(await noticesOf(olga, caseId)).toEqual(before);
  });

  test("what was meant for an older record is refused", async () => {
    const { olga, caseId, noticeId } = await sent();
    const before = await noticesOf(olga, caseId);
    for (const [action, input] of all(caseId, noticeId, 0).slice(2))
      expect(await as(olga, action, input)).toEqual(refusedAs("stale"));
    expect(await noticesOf(olga, caseId)).toEqual(before);
  });
});

import "@/lib/platform/testing/request";
import { expect, test } from "vitest";
import { caseEvidence } from "@/db/schema/analysis";
import { makers } from "@/db/testing/make";
import { makeSubjects } from "@/e2e/matrix/subjects";
import { addEvidenceAction, addRemedyAction } from "@/lib/analysis/actions";
import { signAction } from "@/lib/offers/actions";
import { sendNoticeAction } from "@/lib/notice/serving/actions";
import { database } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";

const make = makers(database());
async function makeTwoCases() {
  const owner = await make.makeMember({ role: "owner" });
  const removed = await make.makeMember({ workspace: owner.workspace, removed: true });
  const people = { author: owner.userId, target: owner.userId, removed: removed.userId };
  const one = await makeSubjects(make, { workspace: owner.workspace, ...people });
  const other = await makeSubjects(make, { workspace: owner.workspace, ...people });
  return { owner, one, other };
}

test("a file bears out only what is of its own case", async () => {
  const { owner, one, other } = await makeTwoCases();
  const evidence = { reasonId: one.reason, text: "", amount: "", fileId: other.file };
  expect(await as(owner, addEvidenceAction, evidence)).toEqual(notFound);
  expect(await as(owner, addEvidenceAction, { ...evidence, fileId: one.deletedFile })).toEqual(notFound);
  const letter = { channel: "email" as const, address: "a@b.example", sentAt: "2026-11-02T10:00", tracking: "" };
  expect(await as(owner, sendNoticeAction, { caseId: one.case, ...letter, fileId: other.file })).toEqual(notFound);
  const signed = { version: 1, byUsOn: "2026-11-02", byClientOn: null };
  expect(await as(owner, signAction, { agreementId: one.agreement, ...signed, fileId: other.file })).toEqual(notFound);
  const rows = await make.within(owner.workspace, (tx) =>
    tx.select({ fileId: caseEvidence.fileId }).from(caseEvidence),
  );
  expect(rows.filter(({ fileId }) => fileId !== null)).toEqual([]);
  expect(await as(owner, addEvidenceAction, { ...evidence, fileId: one.file })).toMatchObject({ ok: true });
});

test("what was tried was tried with a person of the client", async () => {
  const { owner, one, other } = await makeTwoCases();
  const remedy = {
    what: "A talk",
    usual: null,
    triedOn: "2026-11-02",
    clientAnswer: "",
    result: "pending" as const,
    effect: "",
  };
  expect(await as(owner, addRemedyAction, { caseId: one.case, ...remedy, contactId: other.contact })).toEqual(notFound);
  expect(await as(owner, addRemedyAction, { caseId: one.case, ...remedy, contactId: one.contact })).toMatchObject({
    ok: true,
  });
});

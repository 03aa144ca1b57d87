import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { connect } from "@/db/client";
import { accountTokens, sessions, users } from "@/db/schema/accounts";
import { idempotencyKeys, outbox, rateLimits } from "@/db/schema/platform";
import { links, members, workspaces } from "@/db/schema/workspaces";
import { asWorker, inWorkspace } from "@/db/tenant";
import { newId, newPublicId } from "@/lib/platform/ids";
import { fileKey } from "@/lib/platform/storage/key";
import { folderStorage } from "@/lib/platform/storage/folder";
import { clearUp } from "./housekeeping";
import { claim } from "./leases";

const connection = connect(inject("appUrl"), 4);
const owner = connect(inject("ownerUrl"), 1);
const { db } = connection;
const folder = mkdtempSync(join(tmpdir(), "partwell-house-"));
const storage = folderStorage(folder);
const hour = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all([connection.client.end(), owner.client.end()]);
});

let workspaceId: string;
let userId: string;

beforeEach(async () => {
  workspaceId = newId();
  userId = newId();
  const email = `${userId}@firma.pl`;
  await db.insert(users).values({ id: userId, email, name: "Olga", passwordHash: "x", locale: "pl" });
  await db.insert(workspaces).values({
    id: workspaceId,
    slug: `firm-${workspaceId}`,
    name: "Firma",
    locale: "pl",
    timeZone: "Europe/Warsaw",
    calendar: "PL",
  });
  await inWorkspace(db, workspaceId, (tx) => tx.insert(members).values({ workspaceId, userId, role: "owner" }));
});

test("counts, sessions and account tokens go when their time is over, and not before", async () => {
  const ids = { old: newId(), revoked: newId(), fresh: newId() };
  const session = (id: string, expiresAt: Date, revokedAt: Date | null = null) => ({
    id,
    secretHash: id,
    userId,
    expiresAt,
    revokedAt,
  });
  await db
    .insert(sessions)
    .values([
      session(ids.old, ago(31 * 24 * hour)),
      session(ids.revoked, ago(-hour), ago(31 * 24 * hour)),
      session(ids.fresh, ago(29 * 24 * hour)),
    ]);
  const token = (publicId: string, expiresAt: Date) => ({
    publicId,
    purpose: "password_reset" as const,
    secretHash: "x",
    userId,
    expiresAt,
  });
  await db.insert(accountTokens).values([token(ids.old, ago(8 * 24 * hour)), token(ids.fresh, ago(hour))]);
  await db.insert(rateLimits).values([
    { key: ids.old, bucket: 1, hits: 1, expiresAt: ago(1000) },
    { key: ids.fresh, bucket: 1, hits: 1, expiresAt: ago(-hour) },
  ]);
  await clearUp(db, storage);
  expect(await db.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, userId))).toEqual([
    { id: ids.fresh },
  ]);
  const tokens = await db
    .select({ id: accountTokens.publicId })
    .from(accountTokens)
    .where(eq(accountTokens.userId, userId));
  expect(tokens).toEqual([{ id: ids.fresh }]);
  const counts = await db
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(inArray(rateLimits.key, Object.values(ids)));
  expect(counts).toEqual([{ key: ids.fresh }]);
});

test("answers kept for retries go after two days, in every workspace", async () => {
  const key = (createdAt: Date) => ({
    workspaceId,
    actorId: userId,
    key: newId(),
    action: "case.close",
    inputHash: "x",
    createdAt,
  });
  const [old, fresh] = [key(ago(49 * hour)), key(ago(47 * hour))];
  const kept = () =>
    inWorkspace(db, workspaceId, (tx) => tx.select({ key: idempotencyKeys.key }).from(idempotencyKeys));
  await inWorkspace(db, workspaceId, (tx) => tx.insert(idempotencyKeys).values([old, fresh]));
  expect(await kept()).toHaveLength(2);
  await clearUp(db, storage);
  expect(await kept()).toEqual([{ key: fresh.key }]);
});

test("mail that could not be sent loses its words after a week and its row after ninety days", async () => {
  const payload = { template: "mention", subject: "Wzmianka", text: "secret", html: "secret", entries: [1], to: {} };
  const mail = (change: object) => ({ id: newId(), workspaceId, kind: "mail", payload, ...change });
  const rows = [
    mail({ deadAt: ago(8 * 24 * hour) }),
    mail({ doneAt: ago(6 * 24 * hour), lastError: "no_smtp" }),
    mail({ doneAt: ago(91 * 24 * hour) }),
    mail({ runAt: ago(-30 * 24 * hour) }),
  ];
  await inWorkspace(db, workspaceId, (tx) => tx.insert(outbox).values(rows));
  await clearUp(db, storage);
  const left = await asWorker(db, (tx) =>
    tx
      .select({ id: outbox.id, payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.workspaceId, workspaceId))
      .orderBy(outbox.id),
  );
  const wordless = { template: "mention", subject: "Wzmianka", to: {} };
  expect(left).toEqual([
    { id: rows[0]?.id, payload: wordless },
    { id: rows[1]?.id, payload },
    { id: rows[3]?.id, payload },
  ]);
});

test("a job whose every worker died is given up instead of waiting for ever", async () => {
  const id = newId();
  const lost = {
    id,
    workspaceId,
    kind: "test.lost",
    payload: {},
    attempts: 12,
    leaseToken: newId(),
    leaseUntil: ago(1000),
  };
  await inWorkspace(db, workspaceId, (tx) => tx.insert(outbox).values(lost));
  expect(await claim(db, { token: newId(), lastsMs: 1000 }, ["test.lost"], 5)).toEqual([]);
  await clearUp(db, storage);
  const [job] = await asWorker(db, (tx) => tx.select().from(outbox).where(eq(outbox.id, id)));
  expect(job).toMatchObject({ lastError: "worker_lost", leaseToken: null });
  expect(job?.deadAt).not.toBeNull();
});

/** Rows of tables whose parents do not matter here, put in with the checks on parents off. */
async function putIn(statement: ReturnType<typeof sql>) {
  await owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`select set_config('app.workspace_id', ${workspaceId}, true)`);
    await tx.execute(statement);
  });
}

test("an abandoned upload goes with its bytes; a finished and a young one stay", async () => {
  const file = async (status: string, createdAt: Date) => {
    const id = newId();
    await putIn(sql`
      insert into files (workspace_id, id, case_id, name, content_type, size_bytes, status, uploaded_by, created_at)
      values (${workspaceId}, ${id}, ${newId()}, 'a.txt', 'text/plain', 3, ${status}, ${userId}, ${createdAt.toISOString()})`);
    await storage.put(
      fileKey(workspaceId, id),
      (async function* () {
        yield Buffer.from("abc");
      })(),
      { sizeBytes: 3, contentType: "text/plain" },
    );
    return id;
  };
  const abandoned = await file("pending", ago(2 * hour));
  const young = await file("pending", ago(hour / 2));
  const ready = await file("ready", ago(1000 * hour));
  await clearUp(db, storage);
  const left = await inWorkspace(db, workspaceId, (tx) =>
    tx.execute<{ id: string }>(sql`select id from files order by id`),
  );
  expect(left.map(({ id }) => id)).toEqual([young, ready].sort());
  await expect(storage.get(fileKey(workspaceId, abandoned))).rejects.toThrow("ENOENT");
  for (const id of [young, ready]) await (await storage.get(fileKey(workspaceId, id))).cancel();
});

test("a draft goes with its link, and an open link keeps it", async () => {
  const draft = async (expiresAt: Date, revokedAt: Date | null = null) => {
    const [linkId, requestId] = [newId(), newId()];
    const link = { workspaceId, id: linkId, purpose: "feedback" as const, publicId: newPublicId(), secretHash: "x" };
    await inWorkspace(db, workspaceId, (tx) =>
      tx.insert(links).values({ ...link, createdBy: userId, expiresAt, revokedAt }),
    );
    await putIn(sql`
      insert into feedback_requests (workspace_id, id, case_id, contact_id, link_id, locale, requested_by)
      values (${workspaceId}, ${requestId}, ${newId()}, ${newId()}, ${linkId}, 'pl', ${userId})`);
    await putIn(sql`
      insert into feedback_drafts (workspace_id, request_id, answers, updated_at)
      values (${workspaceId}, ${requestId}, '{}', now())`);
    return requestId;
  };
  await draft(ago(hour));
  await draft(ago(-hour), ago(1000));
  const open = await draft(ago(-hour));
  await clearUp(db, storage);
  const left = await inWorkspace(db, workspaceId, (tx) =>
    tx.execute<{ request_id: string }>(sql`select request_id from feedback_drafts`),
  );
  expect(left.map((row) => row.request_id)).toEqual([open]);
});

test("the worker may clear these tables and write nothing into them, and sees no others", async () => {
  const insert = asWorker(db, (tx) =>
    tx.insert(idempotencyKeys).values({ workspaceId, actorId: userId, key: newId(), action: "x", inputHash: "x" }),
  );
  await expect(insert).rejects.toMatchObject({ cause: { code: "42501" } });
  const seen = await asWorker(db, (tx) => tx.select().from(members));
  expect(seen).toEqual([]);
});

test("two housekeepers at once do not trip over each other", async () => {
  await expect(Promise.all([clearUp(db, storage), clearUp(db, storage), clearUp(db, storage)])).resolves.toHaveLength(
    3,
  );
});

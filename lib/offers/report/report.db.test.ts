import "@/lib/platform/testing/request";
import { parse } from "csv-parse/sync";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { caseViewers } from "@/db/schema/lifecycle";
import { offers } from "@/db/schema/offers";
import type { MadeMember } from "@/db/testing/make";
import { addDays } from "@/lib/calendar/dates";
import { world } from "@/lib/cases/testing/world";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { dateIn } from "@/lib/platform/scope";
import { signedIn } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { inRequest } from "@/lib/platform/testing/request";
import { loadOffersReport } from "./queries";
import { downloadOffers } from "./route";
import { offersQuery } from "./schema";

const { within, makeMember, makeCase } = world;

const today = dateIn(new Date(), "Europe/Warsaw");
const ago = (days: number) => addDays(today, -days).toString();

type Told = Partial<Omit<typeof offers.$inferInsert, "workspaceId" | "id" | "caseId" | "number">>;

/** A case with these offers in its ledger. */
async function ledger(who: MadeMember, told: Told[]) {
  const { id: caseId } = await makeCase(who);
  await within(who.workspace, (tx) =>
    tx.insert(offers).values(
      told.map((given, index) => ({
        workspaceId: who.workspace.id,
        id: v7(),
        caseId,
        number: index + 1,
        side: "client" as const,
        kind: "price" as const,
        terms: `Terms ${index + 1}`,
        offeredOn: ago(10),
        status: "rejected" as const,
        createdBy: who.userId,
        ...given,
      })),
    ),
  );
  return caseId;
}

const read = (who: MadeMember, query: Record<string, string> = {}, slug = who.workspace.slug) =>
  signedIn(who, () => tryInWorkspace(slug, (scope) => loadOffersReport(scope, offersQuery.parse(query))));

const download = (slug: string, query: Record<string, string> = {}) =>
  downloadOffers(new Request(new URL(routes.api.exportOffers(slug, query), env.APP_URL)), {
    params: Promise.resolve({ workspace: slug }),
  });

const rowsOf = async (response: Response) =>
  parse(Buffer.from(await response.arrayBuffer()), { bom: true }) as string[][];

test("counts by kind and result what was made, and leaves out drafts and drafts that were put away", async () => {
  const marta = await makeMember();
  await ledger(marta, [
    { status: "accepted", answeredOn: ago(8), valueMinor: 500_00 },
    { status: "rejected", answeredOn: ago(6), kind: "scope" },
    { status: "sent", validUntil: ago(1), valueMinor: 100_00 },
    { status: "sent", side: "us", validUntil: today, valueMinor: 700_00, currency: "EUR" },
    { status: "withdrawn", answeredOn: ago(9) },
    { status: "draft", side: "us" },
    { status: "withdrawn", side: "us" },
  ]);
  const report = await read(marta);
  expect(report?.kinds.map(({ kind, made }) => [kind, made])).toEqual([
    ["price", 4],
    ["scope", 1],
  ]);
  expect(report?.all).toMatchObject({
    made: 5,
    results: { accepted: 1, rejected: 1, countered: 0, withdrawn: 1, expired: 1, sent: 1 },
    daysToAnswer: 3,
    atStake: [{ currency: "EUR", minor: 700_00 }],
    accepted: [{ currency: "PLN", minor: 500_00 }],
    withoutValue: 2,
  });
  expect(report?.open.map(({ number }) => number)).toEqual([4]);
});

test("looks at one period and one side when asked, and says when nothing was ever offered", async () => {
  const marta = await makeMember();
  expect(await read(marta)).toMatchObject({ begun: false, all: { made: 0 } });
  await ledger(marta, [{ offeredOn: ago(3) }, { offeredOn: ago(200), side: "us" }, { offeredOn: ago(500) }]);
  expect((await read(marta, { period: "month" }))?.all.made).toBe(1);
  expect((await read(marta, { period: "year" }))?.all.made).toBe(2);
  expect((await read(marta, { period: "all" }))?.all.made).toBe(3);
  expect((await read(marta, { period: "all", side: "us" }))?.all.made).toBe(1);
  expect((await read(marta, { period: "nonsense", side: "nobody" }))?.all.made).toBe(2);
});

test("knows nothing of quiet cases the reader is not named in, nor of other firms", async () => {
  const marta = await makeMember();
  const daria = await makeMember({ workspace: marta.workspace });
  const stranger = await makeMember({ role: "owner" });
  const caseId = await ledger(marta, [{}]);
  await within(marta.workspace, async (tx) => {
    await tx.update(cases).set({ quiet: true });
    await tx
      .insert(caseViewers)
      .values({ workspaceId: marta.workspace.id, caseId, userId: marta.userId, addedBy: marta.userId });
  });
  expect((await read(marta))?.all.made).toBe(1);
  expect(await read(daria)).toMatchObject({ begun: false, all: { made: 0 } });
  expect(await read(stranger)).toMatchObject({ begun: false });
  expect(await rowsOf(await signedIn(daria, () => download(marta.workspace.slug)))).toHaveLength(1);
});

test("the file has a line for each offer of the period, and no cell that a spreadsheet would run", async () => {
  const marta = await makeMember();
  await ledger(marta, [
    { terms: '=HYPERLINK("http://example.com")', status: "accepted", answeredOn: ago(8), valueMinor: 123_45 },
    { offeredOn: ago(400) },
    { status: "draft", side: "us" },
  ]);
  const response = await signedIn(marta, () => download(marta.workspace.slug, { period: "year" }));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="(offers|oferty)-/);
  const rows = await rowsOf(response);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toEqual(expect.arrayContaining([`'=HYPERLINK("http://example.com")`, "123.45", "PLN", ago(10), "2"]));
});

test("nobody else gets the file", async () => {
  const marta = await makeMember();
  const wiktor = await makeMember({ role: "viewer", workspace: marta.workspace });
  const stranger = await makeMember({ role: "owner" });
  const { slug } = marta.workspace;
  expect((await signedIn(wiktor, () => download(slug))).status).toBe(403);
  expect((await signedIn(stranger, () => download(slug))).status).toBe(404);
  expect((await inRequest({}, () => download(slug))).status).toBe(401);
  expect((await read(wiktor))?.canExport).toBe(false);
});

import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { cases } from "@/db/schema/cases";
import { contacts } from "@/db/schema/clients";
import { agreements, offers } from "@/db/schema/offers";
import type { MadeMember } from "@/db/testing/make";
import { world } from "@/lib/cases/testing/world";
import { as } from "@/lib/platform/testing/as";
import { answerOfferAction, offerAction, takeStanceAction } from "../actions";

const { within, makeMember, makeCase } = world;

export const stance = {
  attitude: "conditional" as const,
  conditions: "",
  limits: "",
  mandate: "",
  mandateMinor: 200_00,
  until: null,
  stayMarginMinor: null,
  endMarginMinor: null,
  currency: "PLN" as const,
};

export const price = {
  side: "client" as const,
  kind: "price" as const,
  terms: "A fifth more",
  valueMinor: 100_00,
  currency: "PLN" as const,
  endsOn: null,
  validUntil: null,
};

export const annex = { kind: "annex" as const, terms: "More", endsOn: null, withdrawsNotice: false };

export const offersOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.select().from(offers).where(eq(offers.caseId, caseId)).orderBy(asc(offers.number)));

export const papersOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.select().from(agreements).where(eq(agreements.caseId, caseId)));

export async function contactOf(who: MadeMember, caseId: string) {
  const [row] = await within(who.workspace, (tx) =>
    tx
      .select({ id: contacts.id })
      .from(contacts)
      .innerJoin(cases, eq(cases.clientId, contacts.clientId))
      .where(eq(cases.id, caseId)),
  );
  return row?.id ?? "";
}

/** Marta leads a case and has said where the firm stands. */
export async function negotiating() {
  const marta = await makeMember();
  const { id: caseId } = await makeCase(marta);
  expect(await as(marta, takeStanceAction, { caseId, version: 0, ...stance })).toMatchObject({ ok: true });
  return { marta, caseId };
}

export async function offered(given: { valueMinor?: number; validUntil?: string } = {}) {
  const there = await negotiating();
  expect(await as(there.marta, offerAction, { caseId: there.caseId, ...price, ...given })).toMatchObject({ ok: true });
  const [offer] = await offersOf(there.marta, there.caseId);
  return { ...there, offerId: offer?.id ?? "" };
}

type Given = { answer?: string; answeredBy?: string | null; points?: string; version?: number };

/** Answers an offer as somebody does who has just read it. */
export async function answer(
  who: MadeMember,
  offerId: string,
  status: "accepted" | "rejected" | "withdrawn" | "sent",
  given: Given = {},
) {
  const [seen] = await within(who.workspace, (tx) => tx.select().from(offers).where(eq(offers.id, offerId)));
  const words = { answer: "", answeredBy: null, points: "", ...given };
  return as(who, answerOfferAction, { offerId, version: seen?.version ?? 1, status, ...words });
}

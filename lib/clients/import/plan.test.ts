import { describe, expect, test } from "vitest";
import { planRow, startPlan } from "./plan";
import type { ImportRow } from "./rules";

let line = 1;
const row = (name: string, given: { taxId?: string; contact?: string; email?: string } = {}): ImportRow => {
  line += 1;
  const contact = given.contact ?? given.email;
  return {
    line,
    client: { name, taxId: given.taxId ?? "", address: "", locale: "pl", note: "" },
    contact: contact ? { name: contact, email: given.email ?? "", phone: "", position: "" } : null,
  };
};

const known = [
  {
    id: "1",
    folded: "piekarnia lakowa",
    taxId: "PL 525-000-12-34",
    archived: false,
    contacts: [{ name: "Klara", email: "klara@example.com" }],
  },
];

test("two lines with one name are one client with two people", () => {
  const plan = startPlan([], "keep");
  const first = row("Piekarnia Łąkowa", { contact: "Klara" });
  expect(planRow(plan, first)).toEqual({ outcome: "new_client" });
  expect(planRow(plan, row("PIEKARNIA  LAKOWA", { contact: "Jan" }))).toEqual({
    outcome: "same_client",
    first: first.line,
  });
  expect(plan.newClients.map((client) => client.contacts.map(({ name }) => name))).toEqual([["Klara", "Jan"]]);
});

test.each([
  ["the same name", row("Piekarnia Łąkowa", { contact: "Jan" })],
  ["the same tax number under another name", row("Łąkowa sp. z o.o.", { taxId: "5250001234", contact: "Jan" })],
])("%s is the client already here", (_name, given) => {
  const plan = startPlan(known, "keep");
  expect(planRow(plan, given)).toEqual({ outcome: "known_client", name: given.client.name });
  expect(plan.newContacts).toMatchObject([{ clientId: "1", contact: { name: "Jan" } }]);
  expect(plan.newClients).toEqual([]);
});

test("the same name with another tax number is another client", () => {
  const plan = startPlan(known, "keep");
  expect(planRow(plan, row("Piekarnia Łąkowa", { taxId: "7740001454" }))).toEqual({ outcome: "new_client" });
});

test.each([
  ["the same address", row("Piekarnia Łąkowa", { contact: "K. Nowak", email: "klara@example.com" })],
  ["the same name without an address", row("Piekarnia Łąkowa", { contact: "klara" })],
  ["no person at all", row("Piekarnia Łąkowa")],
])("%s brings nothing new", (_name, given) => {
  const plan = startPlan(known, "keep");
  expect(planRow(plan, given)).toEqual({ outcome: "nothing_new" });
  expect(plan.newContacts).toEqual([]);
});

test("a namesake with another address is another person", () => {
  const plan = startPlan(known, "keep");
  expect(planRow(plan, row("Piekarnia Łąkowa", { contact: "Klara", email: "klara.2@example.com" })).outcome).toBe(
    "known_client",
  );
});

test("the same person twice in the file is added once", () => {
  const plan = startPlan(known, "keep");
  const twice = { contact: "Jan", email: "jan@example.com" };
  planRow(plan, row("Piekarnia Łąkowa", twice));
  expect(planRow(plan, row("Piekarnia Łąkowa", twice))).toEqual({ outcome: "nothing_new" });
  expect(plan.newContacts).toHaveLength(1);
});

describe("a client of the archive", () => {
  const archived = known.map((client) => ({ ...client, archived: true }));
  const jan = { contact: "Jan", email: "jan@example.com" };
  const klara = { contact: "Klara", email: "klara@example.com" };
  const lines = [row("Piekarnia Łąkowa", klara), row("Piekarnia Łąkowa", jan), row("Piekarnia Łąkowa")];

  test.each([
    ["keep", ["archived_client", "archived_client", "archived_client"], []],
    ["restore", ["restored_client", "known_client", "nothing_new"], ["Jan"]],
  ] as const)("%s: %j", (choice, outcomes, added) => {
    const plan = startPlan(archived, choice);
    expect(lines.map((line) => planRow(plan, line).outcome)).toEqual(outcomes);
    expect(plan.newContacts.map(({ contact }) => contact.name)).toEqual(added);
    expect(plan.newClients).toEqual([]);
    expect([...plan.archived.clientIds]).toEqual(["1"]);
  });

  test("is brought back together with a new contact of the same line", () => {
    const plan = startPlan(archived, "restore");
    expect(planRow(plan, row("Piekarnia Łąkowa", jan))).toEqual({ outcome: "restored_client" });
    expect(plan.newContacts).toHaveLength(1);
  });

  test.each(["keep", "restore"] as const)("is left alone where its namesake is worked with (%s)", (choice) => {
    const plan = startPlan(
      [...archived, { id: "2", folded: "piekarnia lakowa", taxId: "", archived: false, contacts: [] }],
      choice,
    );
    expect(planRow(plan, row("Piekarnia Łąkowa", jan)).outcome).toBe("known_client");
    expect(plan.newContacts).toMatchObject([{ clientId: "2" }]);
    expect(plan.archived.clientIds.size).toBe(0);
  });
});

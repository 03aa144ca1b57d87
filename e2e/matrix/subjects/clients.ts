import { v7 } from "uuid";
import { clients, contacts, contracts } from "@/db/schema/clients";
import { type Ground } from "./ground";

/** Clients, their people and their contracts. */
export async function makeClients({ tx, ws }: Ground) {
  const id = {
    client: v7(),
    archivedClient: v7(),
    contact: v7(),
    archivedContact: v7(),
    secondContact: v7(),
    contract: v7(),
    archivedContract: v7(),
  };
  const person = (contactId: string, email: string) => ({
    ...ws,
    id: contactId,
    clientId: id.client,
    name: "Klara",
    email,
    locale: "en" as const,
  });
  const client = { ...ws, name: "Client", locale: "en" as const, folded: "client" };
  await tx.insert(clients).values([
    { ...client, id: id.client },
    { ...client, id: id.archivedClient, archivedAt: new Date() },
  ]);
  await tx
    .insert(contacts)
    .values([
      person(id.contact, "klara@example.com"),
      { ...person(id.archivedContact, ""), archivedAt: new Date() },
      person(id.secondContact, "second@example.com"),
    ]);
  const contract = { ...ws, clientId: id.client, title: "Contract" };
  await tx.insert(contracts).values([
    { ...contract, id: id.contract },
    { ...contract, id: id.archivedContract, archivedAt: new Date() },
  ]);
  return id;
}

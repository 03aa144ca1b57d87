import { randomUUID } from "node:crypto";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, openAwake, password, test } from "./fixtures";

test("a newcomer signs up, makes a workspace, and a colleague joins by the copied link", async ({ visitor }) => {
  const [own, colleague] = [address("olga"), address("marta")];
  const slug = `firm-${randomUUID().slice(0, 8)}`;
  const olga = await visitor();
  await olga.goto(routes.home());
  await expectAccessible(olga);
  await olga.getByRole("link", { name: "Create an account" }).first().click();
  await expect(olga.getByRole("heading", { level: 1, name: "Create an account" })).toBeVisible();
  await expectAccessible(olga);
  await olga.getByRole("textbox", { name: "First and last name" }).fill("Olga Wierzbicka");
  await olga.getByRole("textbox", { name: "E-mail" }).fill(own);
  await olga.getByLabel("Password", { exact: true }).fill(password);
  await olga.getByRole("button", { name: "Create the account" }).click();

  await expect(olga.getByRole("heading", { level: 1, name: "Make a workspace" })).toBeVisible();
  await expectAccessible(olga);
  await olga.getByRole("textbox", { name: "Name of the firm" }).fill("Studio Wierzba");
  await olga.getByRole("textbox", { name: "Address" }).fill(slug);
  await olga.getByRole("button", { name: "Make the workspace" }).click();
  await expect(olga.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
  await expectAccessible(olga);

  await openAwake(olga, routes.members(slug));
  await expectAccessible(olga);
  await olga.getByRole("button", { name: "Invite", exact: true }).click();
  await olga.getByRole("textbox", { name: "E-mail" }).fill(colleague);
  await olga.getByRole("button", { name: "Make a link to copy" }).click();
  const link = await olga.getByRole("textbox", { name: `The link for ${colleague}` }).inputValue();

  const marta = await visitor();
  await openAwake(marta, link);
  await expect(marta.getByText(`invites ${colleague} to work in Studio Wierzba`)).toBeVisible();
  await expectAccessible(marta);
  // Sent before its scripts are there, a form must not put the password into the address.
  await expect(marta.locator("form").filter({ has: marta.getByLabel("Password") })).toHaveAttribute("method", "post");
  await marta.getByRole("textbox", { name: "First and last name" }).fill("Marta Sowa");
  await marta.getByLabel("Password", { exact: true }).fill(password);
  await marta.getByRole("button", { name: "Create the account and join" }).click();
  await expect(marta.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();

  await olga.goto(routes.members(slug));
  await expect(olga.getByRole("combobox", { name: "Role of Marta Sowa" })).toHaveValue("member");
  await marta.goto(link);
  await expect(marta.getByRole("heading", { level: 1, name: "You are already in Studio Wierzba" })).toBeVisible();
});

test("an invitation sent by mail is readable in the outbox, and its link works", async ({ as, visitor }) => {
  const colleague = address("filip");
  const olga = await as("owner");
  const { slug } = olga.workspace;
  await openAwake(olga.page, routes.members(slug));
  await olga.page.getByRole("button", { name: "Invite", exact: true }).click();
  await olga.page.getByRole("textbox", { name: "E-mail" }).fill(colleague);
  await olga.page.getByRole("button", { name: "Send by mail" }).click();
  await expect(olga.page.getByRole("main").getByText(colleague)).toBeVisible();

  await olga.page.goto(routes.outbox(slug));
  await expectAccessible(olga.page);
  await olga.page
    .getByRole("link", { name: /^Invitation to/ })
    .first()
    .click();
  const link = olga.page.getByRole("textbox", { name: "Link in the message" });
  await expect(link).toBeVisible();
  await expectAccessible(olga.page);

  const filip = await visitor();
  await filip.goto(await link.inputValue());
  await expect(filip.getByRole("heading", { level: 1 })).toContainText(olga.workspace.name);
});

const address = (who: string) => `${who}-${randomUUID().slice(0, 8)}@example.com`;

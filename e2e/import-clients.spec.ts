import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAwake, test } from "./fixtures";

const header = "Nazwa;NIP;Język;Osoba;E-mail;Stanowisko";
const right = [
  "Piekarnia Łąkowa;7010012345;pl;Zofia Świąder;zofia@lakowa.example;Właścicielka",
  "Piekarnia Łąkowa;7010012345;pl;Józef Źrebiec;jozef@lakowa.example;Księgowy",
  '"Żółw; Gęś i Spółka";;en;"Anna ""Ania"" Dąb";anna@zolw.example;',
];
const wrong = [";;pl;Ktoś Bezfirmowy;ktos@example.com;", "Młyn Śródmieście;;pl;Ewa Wąs;ewa at mlyn;"];
const mended = [
  "Browar Ćmielów;;pl;Ktoś Jużfirmowy;ktos@example.com;",
  "Młyn Śródmieście;;pl;Ewa Wąs;ewa@mlyn.example;",
];

test("clients of a spreadsheet are seen first, wrong lines are named, mended and added", async ({ as }) => {
  const { page, workspace } = await as("member");
  await openAwake(page, routes.importClients(workspace.slug));
  await choose(page, "ze-starego-programu.csv", windows1250([header, ...right, ...wrong].join("\r\n")));

  await expect(page.getByText("2 new clients and 3 new contacts will be added.")).toBeVisible();
  await expect(page.getByText("5 lines, WINDOWS-1250, cells separated by semicolons")).toBeVisible();
  const problems = page.getByRole("listitem");
  await expect(problems.filter({ hasText: "Line 5" })).toContainText("The name of the client is missing.");
  await expect(problems.filter({ hasText: "Line 6" })).toContainText("The e-mail address is not one plain address");
  const preview = page.getByRole("table", { name: "The first lines" });
  await expect(preview.getByRole("row", { name: /Zofia Świąder/ })).toContainText("New client");
  await expect(preview.getByRole("row", { name: /Józef Źrebiec/ })).toContainText("Added to the client of line 2");
  await expect(preview.getByText("Żółw; Gęś i Spółka")).toBeVisible();
  await expect(preview.getByText('Anna "Ania" Dąb')).toBeVisible();
  await expectAccessible(page);

  await page.goto(routes.clients(workspace.slug));
  await expect(page.getByText("No clients yet.")).toBeVisible();

  await openAwake(page, routes.importClients(workspace.slug));
  const corrected = Buffer.from(`\uFEFF${[header, ...right, ...mended].join("\n")}`);
  await choose(page, "poprawione.csv", corrected);
  await expect(page.getByText("4 new clients and 5 new contacts will be added.")).toBeVisible();
  await expect(page.getByText("5 lines, UTF-8, cells separated by semicolons")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Lines that are left out" })).toHaveCount(0);
  await page.getByRole("button", { name: "Add them" }).click();
  await expect(page.getByText("Added: 4 clients and 5 contacts.")).toBeVisible();
  await expectAccessible(page);

  await choose(page, "poprawione.csv", corrected);
  await expect(page.getByText("No new client and no new contact will be added.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add them" })).toHaveAccessibleDescription(
    "Nothing in this file is new.",
  );

  await page.goto(routes.clients(workspace.slug));
  await page.getByRole("link", { name: "Piekarnia Łąkowa" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Piekarnia Łąkowa" })).toBeVisible();
  for (const person of ["Zofia Świąder", "Józef Źrebiec"]) {
    await expect(page.getByRole("main").getByText(person, { exact: true })).toBeVisible();
  }
});

test("while clients are being added no second file is taken, and a file that is no table is refused", async ({
  as,
}) => {
  const { page, workspace } = await as("member", { locale: "pl", width: 390 });
  await openAwake(page, routes.importClients(workspace.slug));
  await choose(page, "zdjęcie.csv", Buffer.from("\x89PNG\r\n\x1a\n, to nie jest tekst", "latin1"));
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await choose(page, "klienci.csv", Buffer.from([header, ...right].join("\n")));
  await expect(page.getByText("Do dodania: 2 nowych klientów i 3 nowe kontakty.")).toBeVisible();

  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/clients\/import\?apply=/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Dodaj", exact: true }).click();
  await expect(page.getByText("Dodawanie: 2 klientów i 3 kontakty")).toBeVisible();
  await expect(page.getByLabel("Wybierz plik")).toBeDisabled();
  await expect(pickButton(page)).toBeDisabled();
  await expectAccessible(page);
  letGo();
  await expect(page.getByText("Dodano: 2 klientów i 3 kontakty.")).toBeVisible();
  await expect(page.getByLabel("Wybierz plik")).toBeEnabled();
});

test("a client of the archive stays there, or comes back when it is chosen by key", async ({ as }) => {
  const { page, workspace } = await as("member");
  const { clientId } = await make.makeClient(workspace);
  await make.within(workspace, (tx) =>
    tx.update(clients).set({ archivedAt: new Date() }).where(eq(clients.id, clientId)),
  );
  await openAwake(page, routes.importClients(workspace.slug));
  await choose(page, "klienci.csv", Buffer.from([header, ...right].join("\n")));
  const row = page.getByRole("table", { name: "The first lines" }).getByRole("row", { name: /Zofia Świąder/ });
  await expect(page.getByText("1 new client and 1 new contact will be added.")).toBeVisible();
  await expect(row).toContainText("Archived, stays in the archive");
  await expectAccessible(page);

  const keep = page.getByRole("radio", { name: /Keep in the archive/ });
  await expect(keep).toBeChecked();
  await keep.focus();
  await page.keyboard.press("ArrowDown");
  await expect(row).toContainText("Archived, will be brought back");
  await expect(page.getByRole("radio", { name: /Bring back/ })).toBeFocused();
  await expect(
    page.getByText("1 new client and 3 new contacts will be added. 1 client comes back from the archive."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Add them" }).press("Enter");
  await expect(page.getByText("1 client is back from the archive.")).toBeVisible();
  await page.goto(routes.clients(workspace.slug));
  await expect(page.getByRole("link", { name: "Piekarnia Łąkowa" })).toBeVisible();
});

async function choose(page: Page, name: string, buffer: Buffer) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), pickButton(page).click()]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer });
}

/** The button itself: the field behind it carries the same name. */
const pickButton = (page: Page) => page.locator("button").filter({ hasText: /^(Choose|Wybierz)/ });

/** As an old Polish program saves it. */
function windows1250(text: string): Buffer {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const signs = Array.from(new TextDecoder("windows-1250").decode(bytes));
  return Buffer.from(Array.from(text, (sign) => signs.indexOf(sign)));
}

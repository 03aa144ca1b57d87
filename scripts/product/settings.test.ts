import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { explain } from "./database-trouble.ts";
import { checkSettings } from "./environment.ts";
import { loadSecrets } from "./secrets.ts";
import { prepareFolders, readSettings } from "./settings.ts";

const root = mkdtempSync(join(tmpdir(), "partwell-settings-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const database = "postgres://somebody:secret-word@db.example/partwell";

test("without a database it is a trial, for this machine only", () => {
  expect(readSettings(root, {})).toEqual({
    root,
    dataFolder: join(root, ".data"),
    filesFolder: join(root, ".data", "files"),
    port: 3000,
    host: "127.0.0.1",
    appUrl: "http://localhost:3000",
    ownerUrl: null,
    roleUrl: null,
    trial: true,
  });
});

test("with a database it is no trial, and everybody may knock", () => {
  const settings = readSettings(root, { DATABASE_URL: database, APP_URL: "https://ends.example", PORT: "80" });
  expect(settings).toMatchObject({ trial: false, host: "0.0.0.0", port: 80, ownerUrl: database, roleUrl: null });
});

test("a trial that others shall reach says so by its address", () => {
  expect(readSettings(root, { APP_URL: "https://try.example" }).host).toBe("0.0.0.0");
  expect(readSettings(root, { HOST: "0.0.0.0" })).toMatchObject({ host: "0.0.0.0", trial: true });
});

test.each([
  ["a port that is no number", { PORT: "three" }, "PORT is three"],
  ["a port out of range", { PORT: "70000" }, "PORT is 70000"],
  ["an address of another kind of database", { DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL is not an address"],
  ["an address that is none", { APP_DATABASE_URL: "localhost" }, "APP_DATABASE_URL is not an address"],
  ["no secret in production", { DATABASE_URL: database, NODE_ENV: "production" }, "AUTH_SECRET is missing"],
])("refused: %s", (_name, source, sentence) => {
  expect(() => readSettings(root, source)).toThrow(sentence);
});

test.each(["PARTWELL_DATA_DIR", "FILES_DIR"])("refused: a folder of %s that cannot be made", (name) => {
  const file = join(root, `a-file-for-${name}`);
  writeFileSync(file, "");
  const settings = readSettings(root, { [name]: join(file, "folder") });
  expect(() => prepareFolders(settings)).toThrow(`choose another folder with ${name}`);
});

test.each([
  ["a path in the address", { APP_URL: "http://localhost:3000/app" }, "APP_URL"],
  ["no https for others", { APP_URL: "http://partwell.example" }, "APP_URL"],
])("refused before anything is started: %s", async (_name, source, sentence) => {
  const settings = readSettings(root, source);
  prepareFolders(settings);
  const secrets = await loadSecrets(settings.dataFolder);
  expect(() => checkSettings(settings, secrets)).toThrow(sentence);
});

test("secrets are made once, for their owner's eyes only, and stay", async () => {
  const folder = mkdtempSync(join(root, "data-"));
  const made = await loadSecrets(folder);
  expect(made.authSecret.length).toBeGreaterThanOrEqual(32);
  expect(await loadSecrets(folder)).toEqual(made);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("a damaged file of secrets is not replaced", async () => {
  const folder = mkdtempSync(join(root, "data-"));
  writeFileSync(join(folder, "secrets.json"), "{");
  await expect(loadSecrets(folder)).rejects.toThrow("Put it back from a backup");
});

test.each([
  ["ECONNREFUSED", "No PostgreSQL answers at db.example:5432"],
  ["28P01", "does not accept the user somebody with this password"],
  ["3D000", "There is no database partwell"],
  ["42501", "may not create roles or tables"],
])("the database's %s is told as a sentence without the password", (code, sentence) => {
  const explained = explain(Object.assign(new Error("raw"), { code }), database);
  expect(String(explained)).toContain(sentence);
  expect(String(explained)).not.toContain("secret-word");
});

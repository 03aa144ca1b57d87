import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Role, roles } from "@/db/enums";
import { allows, type Permission, permissions } from "./permissions";

const file = new URL("../../docs/permissions.md", import.meta.url);

const intro = `# Who may do what

Printed from \`lib/platform/permissions.ts\` by its test. To write it anew:
\`UPDATE=1 npx vitest run lib/platform/permissions.test.ts\`.

What is not here, nobody may do. A policy may ask for more than the role, never for less: nobody gives a role above their
own, only an owner changes people who are not below them, the last owner stays, and others' comments and files are theirs.`;

/** The whole table as a page, one part per noun. */
function page(): string {
  const nouns = new Map<string, string[]>();
  for (const key of Object.keys(permissions)) {
    const [noun = ""] = key.split(".");
    nouns.set(noun, [...(nouns.get(noun) ?? []), key]);
  }
  const head = [`| | ${roles.join(" | ")} |`, `|---|${roles.map(() => ":-:|").join("")}`];
  const parts = [...nouns].map(([noun, keys]) => [`## ${noun}`, "", ...head, ...keys.map(row)].join("\n"));
  return `${[intro, ...parts].join("\n\n")}\n`;
}

function row(key: string): string {
  const [, verb = ""] = key.split(".");
  const marks = roles.map((role) => (allows(role, asPermission(key)) ? "yes" : "–"));
  return `| ${verb.replaceAll("_", " ")} | ${marks.join(" | ")} |`;
}

/** Object.keys knows the keys of the table only as text. */
const asPermission = (key: string) => key as Permission;

test("docs/permissions.md is what the table says", () => {
  if (process.env.UPDATE) writeFileSync(file, page());
  expect(readFileSync(file, "utf8")).toBe(page());
});

test("an owner may do whatever anybody may", () => {
  for (const key of Object.keys(permissions)) expect(allows("owner", asPermission(key)), key).toBe(true);
});

test("a viewer looks, may leave, and changes nothing", () => {
  const given = Object.keys(permissions).filter((key) => allows("viewer", asPermission(key)));
  for (const key of given) expect(key).toMatch(/\.(read|see|leave)$/);
});

test("an unknown role may do nothing", () => {
  const nobody = "guest" as Role;
  for (const key of Object.keys(permissions)) expect(allows(nobody, asPermission(key)), key).toBe(false);
});

import { describe, expect, test } from "vitest";
import { anchors, phases, slots } from "@/db/enums";
import { builtinPlaybooks, findPlaybook } from "./builtin";
import { chapters } from "./chapters";
import { dependencyCycle } from "./rules";
import { documentKeys, localizedTextSchema, playbookKeys } from "./schema";
import { vocabulary } from "./vocabulary";

test("there are six playbooks with 172 tasks", () => {
  expect(builtinPlaybooks.map((playbook) => playbook.key)).toEqual(playbookKeys);
  expect(builtinPlaybooks.flatMap((playbook) => playbook.tasks)).toHaveLength(172);
});

test("a playbook is found by its key", () => {
  expect(findPlaybook("for_cause")?.name.en).toBe("Difficult client – ending for cause");
  expect(findPlaybook("gone")).toBeNull();
});

describe.each(builtinPlaybooks)("$key", ({ tasks }) => {
  const keys = tasks.map((task) => task.key);

  test("names every task once", () => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("waits only for tasks of its own", () => {
    expect(tasks.flatMap((task) => task.dependsOn).filter((key) => !keys.includes(key))).toEqual([]);
  });

  test("never goes in circles", () => {
    expect(dependencyCycle(tasks.map((task) => ({ id: task.key, dependsOn: task.dependsOn })))).toBeNull();
  });

  test("has a task in every phase", () => {
    expect(phases.filter((phase) => !tasks.some((task) => task.phase === phase))).toEqual([]);
  });
});

test("what belongs to the client goes back even when the client is in debt", () => {
  const task = findPlaybook("for_cause")?.tasks.find(({ key }) => key === "property_and_data_return");
  expect(task?.required).toBe(true);
});

test.each([
  ["chapters", chapters],
  ["phases", phases],
  ["slots", slots],
  ["anchors", anchors],
  ["documents", documentKeys],
] as const)("all %s have names in both languages", (kind, keys) => {
  expect(Object.keys(vocabulary[kind])).toEqual([...keys]);
  for (const name of Object.values(vocabulary[kind])) expect(localizedTextSchema.safeParse(name).success).toBe(true);
});

test("texts are in the language they claim", () => {
  const texts = builtinPlaybooks.flatMap((playbook) =>
    playbook.tasks.flatMap((task) => [task.title, task.description]),
  );
  expect(texts.filter(({ en }) => /[ąćęłńóśźż„”]/i.test(en))).toEqual([]);
  expect(texts.filter(({ pl }) => /\b(the|and|with)\b/i.test(pl))).toEqual([]);
  expect(texts.filter(({ pl, en }) => /!|\s{2}|\s[,.;:]/.test(pl + en))).toEqual([]);
});

import { parse, type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("./messages/", import.meta.url);
const namespaces = readdirSync(new URL("en/", folder)).map((file) => file.replace(".json", ""));

const read = (locale: string, namespace: string): Record<string, string> =>
  flatten(JSON.parse(readFileSync(new URL(`${locale}/${namespace}.json`, folder), "utf8")), "");

function flatten(node: object, path: string): Record<string, string> {
  return Object.entries(node).reduce<Record<string, string>>((all, [key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return Object.assign(all, typeof value === "string" ? { [here]: value } : flatten(value, here));
  }, {});
}

test("both languages have the same catalogues", () => {
  expect(readdirSync(new URL("pl/", folder))).toEqual(readdirSync(new URL("en/", folder)));
});

test.each(namespaces)("%s says the same things in both languages", (namespace) => {
  expect(Object.keys(read("pl", namespace)).toSorted()).toEqual(Object.keys(read("en", namespace)).toSorted());
});

test.each(namespaces)("%s asks for the same facts in both languages", (namespace) => {
  const english = read("en", namespace);
  for (const [key, text] of Object.entries(read("pl", namespace))) {
    expect([key, ...factsOf(parse(text))]).toEqual([key, ...factsOf(parse(english[key] ?? ""))]);
  }
});

test.each(namespaces)("%s has every Polish plural in all its forms", (namespace) => {
  for (const [key, text] of Object.entries(read("pl", namespace))) {
    for (const forms of pluralsOf(parse(text)))
      expect(forms, key).toEqual(expect.arrayContaining(["few", "many", "one", "other"]));
  }
});

test.each(namespaces.flatMap((namespace) => [`en/${namespace}`, `pl/${namespace}`]))("%s stays calm", (name) => {
  const [locale = "", namespace = ""] = name.split("/");
  for (const [key, text] of Object.entries(read(locale, namespace))) {
    expect(text.trim(), key).not.toBe("");
    expect(text, key).not.toMatch(/!|\boops\b/i);
  }
});

/** The names of the values a message takes, each once, in order. */
function factsOf(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => factsOf(option.value))];
    }
    if (element.type === TYPE.tag) return [element.value, ...factsOf(element.children)];
    return element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value];
  });
  return [...new Set(names)].toSorted();
}

function pluralsOf(elements: MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => pluralsOf(option.value));
    return element.type === TYPE.plural && element.pluralType === "cardinal"
      ? [Object.keys(element.options), ...inner]
      : inner;
  });
}

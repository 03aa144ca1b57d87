import { readFileSync } from "node:fs";

type ServerReferences = {
  node: Record<string, { workers: Record<string, unknown>; exportedName?: string; filename?: string }>;
};

const read = <T>(path: string) => JSON.parse(readFileSync(path, "utf8")) as T;

export type BuiltAction = { id: string; name: string; page: string };

/** Every server action of the build, by its exported name, with a page that carries it. */
export function builtActions(): BuiltAction[] {
  const { node } = read<ServerReferences>(".next/server/server-reference-manifest.json");
  return Object.entries(node).map(([id, { workers, exportedName }]) => {
    const page = Object.keys(workers)[0];
    if (!exportedName || !page) throw new Error(`The manifest does not name the action ${id}`);
    return { id, name: exportedName, page: page.replace(/^app/, "").replace(/\/page$/, "") };
  });
}

/** Every page and route handler of the build, by its path in `app`. */
export function builtPaths(): string[] {
  return Object.keys(read<Record<string, string>>(".next/server/app-paths-manifest.json")).filter(
    (path) => !path.startsWith("/_") && !path.startsWith("/icon"),
  );
}

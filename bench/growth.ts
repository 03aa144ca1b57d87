import { spawn } from "node:child_process";
import { startThrowawayCluster } from "../db/testing/cluster.ts";
import { seedBulk } from "../db/seed/bulk.ts";
import type { Figure } from "./report.ts";

export type Screen = { name: string; ms: number; scannedRows: number };

/** The data of every screen over databases of growing size: times should stay, and nothing should be read row by row. */
export async function measureGrowth(sizes: number[], tell: (line: string) => void): Promise<Figure[]> {
  const found = new Map<number, Screen[]>();
  for (const cases of sizes) {
    tell(`  ${cases} cases`);
    const cluster = await startThrowawayCluster();
    try {
      await seedBulk({ ownerUrl: cluster.ownerUrl, cases });
      found.set(cases, await askScreens(cluster));
    } finally {
      await cluster.stop();
    }
  }
  const [smallest] = sizes;
  return sizes.flatMap((cases) =>
    (found.get(cases) ?? []).flatMap(({ name, ms, scannedRows }): Figure[] => {
      const before = found.get(smallest ?? cases)?.find((screen) => screen.name === name);
      const most = name.startsWith("search") ? 2 : 1.5;
      return [
        {
          group: "growth",
          name: `${name} at ${cases} cases, beside ${smallest}`,
          unit: "ms",
          product: ms,
          floor: cases === smallest ? null : (before?.ms ?? null),
          ...(cases === smallest ? {} : { goal: { of: "ratio" as const, most } }),
        },
        ...(scannedRows > 0
          ? [
              {
                group: "growth" as const,
                name: `${name} at ${cases} cases: rows read by scanning`,
                unit: "rows" as const,
                product: scannedRows,
                floor: null,
              },
            ]
          : []),
      ];
    }),
  );
}

/** Asked in a process of its own, because the product keeps one connection pool a process. */
async function askScreens({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<Screen[]> {
  const child = spawn(process.execPath, ["--import", "./scripts/typescript.mjs", "bench/screens.ts"], {
    env: {
      ...process.env,
      APP_DATABASE_URL: appUrl,
      BENCH_OWNER_URL: ownerUrl,
      APP_URL: "http://localhost:3000",
      AUTH_SECRET: "only for figures, on this machine alone",
      DATA_DIR: ".data",
      FILES_DIR: ".data/files",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const code = await new Promise((done) => child.once("exit", done));
  if (code !== 0) throw new Error("The screens could not be asked");
  return JSON.parse(output) as Screen[];
}

import { spawn } from "node:child_process";
import { seedBulk } from "../db/seed/bulk.ts";
import { startThrowawayCluster } from "../db/testing/cluster.ts";
import type { Figure, Goal } from "./report.ts";

/** What one page's reading takes. */
export type AskedScreen = { name: string; ms: number; queries: number; scannedRows: number };

/** The data of every screen over databases of growing size: times should stay, and nothing should be read row by row. */
export async function measureGrowth(sizes: number[], tell: (line: string) => void): Promise<Figure[]> {
  const found = new Map<number, AskedScreen[]>();
  for (const cases of sizes) {
    const cluster = await startThrowawayCluster();
    try {
      const began = performance.now();
      await seedBulk({ ownerUrl: cluster.ownerUrl, cases });
      tell(`  ${cases} cases, written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
      found.set(cases, await askScreens(cluster));
    } finally {
      await cluster.stop();
    }
  }
  return compareSizes(found);
}

/** Each larger size beside the smallest, which takes the place of the floor. Alone, a size stands for itself. */
export function compareSizes(found: Map<number, AskedScreen[]>): Figure[] {
  const [smallest, ...larger] = [...found.keys()];
  if (smallest === undefined) return [];
  const first = found.get(smallest) ?? [];
  if (larger.length === 0) return first.flatMap((screen) => rowsOf(screen, null, `at ${smallest} cases`));
  return larger.flatMap((cases) =>
    (found.get(cases) ?? []).flatMap((screen) =>
      rowsOf(screen, first.find(({ name }) => name === screen.name) ?? null, `at ${cases} cases, beside ${smallest}`),
    ),
  );
}

function rowsOf(screen: AskedScreen, before: AskedScreen | null, where: string): Figure[] {
  const most = screen.name.startsWith("search") ? 2 : 1.5;
  const row = (of: "ms" | "queries", unit: Figure["unit"], what: string, goal: Goal): Figure => ({
    group: "growth",
    name: `${screen.name}${what} ${where}`,
    unit,
    product: screen[of],
    floor: before?.[of] ?? null,
    goal,
  });
  const scanned: Figure = {
    group: "growth",
    name: `${screen.name}, rows read by scanning ${where}`,
    unit: "rows",
    product: screen.scannedRows,
    floor: before?.scannedRows ?? null,
    goal: { of: "figure", most: 0 },
  };
  return [
    row("ms", "ms", "", { of: "ratio", most }),
    row("queries", "queries", ", queries", { of: "ratio", most: 1 }),
    ...(screen.scannedRows > 0 ? [scanned] : []),
  ];
}

/** Asked in a process of its own, because the product keeps one connection pool a process. */
async function askScreens({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<AskedScreen[]> {
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
  return JSON.parse(output) as AskedScreen[];
}

import { spawnSync } from "node:child_process";
import { sql } from "drizzle-orm";
import type { connect } from "../db/client.ts";
import { freePort } from "../db/embedded/server.ts";
import { nextBin } from "../scripts/product/build.ts";
import { startServer } from "./starting.ts";

const secret = "the floor signs with this, on this machine only";

/** The bare framework doing almost nothing, with fifty rows to show and a signed-in cookie. */
export async function startFloor(databaseUrl: string, owner: ReturnType<typeof connect>) {
  await owner.db.execute(sql`create schema if not exists floor`);
  await owner.db.execute(sql`create table if not exists floor.items (id int primary key, title text not null)`);
  await owner.db.execute(
    sql`insert into floor.items select n, 'Item number ' || n from generate_series(1, 50) n on conflict do nothing`,
  );
  const folder = "bench/floor";
  const built = spawnSync(process.execPath, [nextBin(process.cwd()), "build", folder], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`The floor was not built: ${built.stdout}${built.stderr}`);
  const port = await freePort();
  const environment = { FLOOR_DATABASE_URL: databaseUrl, AUTH_SECRET: secret, NODE_ENV: "production" };
  const { server, ms } = await startServer(
    [nextBin(process.cwd()), "start", folder, "--port", String(port), "--hostname", "127.0.0.1"],
    port,
    environment,
    "/list",
  );
  const [cookie = ""] = (await fetch(`${server.address}/session`)).headers.getSetCookie();
  return { ...server, cookie: cookie.split(";")[0] ?? "", startMs: ms };
}

/** The same rows by `node:http`: what this language can do without a framework. */
export async function startPlain(databaseUrl: string) {
  const port = await freePort();
  const { server } = await startServer(["bench/plain.mjs"], port, { FLOOR_DATABASE_URL: databaseUrl }, "/");
  return server;
}

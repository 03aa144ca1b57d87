import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { embeddedOwner, initialise, openCluster } from "../embedded/cluster.ts";
import { freePort, startServer, stopServer } from "../embedded/server.ts";
import { migrate } from "../migrate.ts";
import { appRole, provision } from "../provision.ts";

const password = "only-for-a-throwaway-cluster";
const database = "partwell";

export type ThrowawayCluster = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/** A private PostgreSQL in a temporary folder, migrated and empty. Fast because it survives nothing. */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  const home = mkdtempSync(join(tmpdir(), "partwell-test-"));
  const cluster = openCluster(join(home, "postgres"));
  if (cluster.account) chownSync(home, cluster.account.uid, cluster.account.gid);
  const stop = async () => {
    await stopServer(cluster);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await initialise(cluster, password, { quick: true });
    const port = await freePort();
    await startServer(cluster, port, {
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
      max_connections: 200,
    });
    const address = `${password}@127.0.0.1:${port}`;
    const ownerUrl = `postgres://${embeddedOwner}:${address}/${database}`;
    await createDatabase(`postgres://${embeddedOwner}:${address}/postgres`);
    await provision(ownerUrl, password);
    await migrate(ownerUrl);
    return { ownerUrl, appUrl: `postgres://${appRole}:${address}/${database}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function createDatabase(url: string) {
  const sql = postgres(url, { max: 1 });
  await sql`create database ${sql(database)}`;
  await sql.end();
}

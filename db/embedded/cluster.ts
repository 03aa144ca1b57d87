import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Account, findAccount } from "./account.ts";
import { type Binaries, findBinaries } from "./binaries.ts";

const run = promisify(execFile);

/** The superuser of every embedded cluster. */
export const embeddedOwner = "postgres";

export type Cluster = { folder: string; account: Account; binaries: Binaries };

/** Nothing is started yet: finds the executables and the account for a cluster in this folder. */
export function openCluster(folder: string): Cluster {
  const account = findAccount();
  return { folder, account, binaries: findBinaries(account) };
}

export function isInitialised(cluster: Cluster) {
  return existsSync(join(cluster.folder, "PG_VERSION"));
}

/** Creates the cluster, whole or not at all. `quick` skips flushing to disk and is for throwaway clusters only. */
export async function initialise(cluster: Cluster, password: string, { quick = false } = {}) {
  const { folder, account, binaries } = cluster;
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `partwell-${randomBytes(8).toString("hex")}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  const flags = [
    `--pgdata=${draft}`,
    `--username=${embeddedOwner}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    quick ? "--no-sync" : "--data-checksums",
  ];
  try {
    await run(binaries.initdb, flags, { ...account, cwd: "/" });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, folder);
}

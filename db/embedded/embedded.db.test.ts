import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyRunningCluster } from "./backup.ts";
import { giveTo } from "./place.ts";
import { type Cluster, embeddedOwner, initialise, openCluster } from "./cluster.ts";
import { freePort, isServerAlive, runningPort, startServer, stopServer } from "./server.ts";

const home = mkdtempSync(join(tmpdir(), "partwell-embedded-"));
const password = "only-for-this-test";
let cluster: Cluster;
let port: number;

const connect = (to = port) =>
  postgres(`postgres://${embeddedOwner}:${password}@127.0.0.1:${to}/postgres`, { max: 1, onnotice: () => undefined });

beforeAll(async () => {
  chmodSync(home, 0o711);
  cluster = openCluster(join(home, "postgres"));
  await initialise(cluster, password);
  port = await freePort();
  await startServer(cluster, port);
});

afterAll(async () => {
  await stopServer(cluster);
  rmSync(home, { recursive: true, force: true });
});

test("the cluster checks its pages and asks for a password, on this machine only", async () => {
  const sql = connect();
  const [settings] = await sql`select current_setting('data_checksums') as checksums,
    current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync`;
  expect(settings).toEqual({ checksums: "on", addresses: "127.0.0.1", fsync: "on" });
  await sql.end();
  const stranger = postgres(`postgres://${embeddedOwner}:wrong@127.0.0.1:${port}/postgres`, { max: 1 });
  await expect(stranger`select 1`).rejects.toMatchObject({ code: "28P01" });
  await stranger.end();
});

test("a server killed without warning starts again and has lost nothing", async () => {
  const before = connect();
  await before`create table kept (word text)`;
  await before`insert into kept values ('confirmed')`;
  await before.end();
  const [pid] = readFileSync(join(cluster.folder, "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  await expect.poll(() => isServerAlive(cluster)).toBe(false);
  await startServer(cluster, port);
  expect(await runningPort(cluster)).toBe(port);
  const after = connect();
  expect(await after`select word from kept`).toEqual([{ word: "confirmed" }]);
  await after.end();
});

test("a copy made while others write holds everything confirmed before it began", async () => {
  const sql = connect();
  await sql`create table written (id int primary key)`;
  let confirmed = 0;
  let stop = false;
  const writing = (async () => {
    while (!stop) await sql`insert into written values (${(confirmed += 1)})`;
  })();
  await expect.poll(() => confirmed).toBeGreaterThan(50);
  const atLeast = confirmed - 1;
  const copy = { ...cluster, folder: join(home, "copy") };
  await copyRunningCluster(
    cluster.folder,
    `postgres://${embeddedOwner}:${password}@127.0.0.1:${port}/postgres`,
    copy.folder,
  );
  stop = true;
  await writing;
  await sql.end();

  giveTo(copy.account, copy.folder);
  const copyPort = await freePort();
  await startServer(copy, copyPort);
  const restored = connect(copyPort);
  const [row] = await restored<
    { count: number; highest: number }[]
  >`select count(*)::int as count, max(id) as highest from written`;
  await restored.end();
  await stopServer(copy);
  expect(row?.count).toBeGreaterThanOrEqual(atLeast);
  expect(row?.count).toBe(row?.highest);
});

test("a set-up that was broken off is begun anew", async () => {
  const broken = { ...cluster, folder: join(home, "broken") };
  await expect(
    initialise({ ...broken, binaries: { ...broken.binaries, initdb: "/bin/false" } }, password),
  ).rejects.toThrow();
  expect(existsSync(broken.folder)).toBe(false);
  await initialise(broken, password, { quick: true });
  expect(existsSync(join(broken.folder, "PG_VERSION"))).toBe(true);
});

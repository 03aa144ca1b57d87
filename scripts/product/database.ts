import { createHmac } from "node:crypto";
import postgres from "postgres";
import { type Cluster, embeddedOwner, initialise, isInitialised, openCluster } from "../../db/embedded/cluster.ts";
import { freePort, runningPort, startServer, stopServer } from "../../db/embedded/server.ts";
import { findAccount } from "../../db/embedded/account.ts";
import { placeDatabase } from "../../db/embedded/place.ts";
import { migrate } from "../../db/migrate.ts";
import { appRole, provision } from "../../db/provision.ts";
import { explain } from "./database-trouble.ts";
import { say, Trouble } from "./say.ts";
import { type Secrets, saveSecrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";

/** The name of the embedded database. */
const embeddedDatabase = "partwell";

export type Database = {
  /** Null on a server that was only given the product's own connection. */
  ownerUrl: string | null;
  roleUrl: string;
  /** The embedded cluster, when there is one to look after. */
  cluster: Cluster | null;
  port: number;
  /** Whether this call started it, so that whoever called stops it. */
  startedHere: boolean;
};

/** Makes the database reachable: starts the embedded one, or checks the one that was given. */
export async function openDatabase(settings: Settings, secrets: Secrets): Promise<Database> {
  if (settings.trial) return openEmbedded(settings, secrets);
  const { ownerUrl, roleUrl } = settings;
  if (ownerUrl) await explaining(ownerUrl, () => checkServer(ownerUrl));
  const appUrl = roleUrl ?? withUser(ownerUrl ?? "", appRole, sharedPassword(secrets));
  return { ownerUrl, roleUrl: appUrl, cluster: null, port: 0, startedHere: false };
}

/** Roles, then tables, then proof that the product's role is bound by row security. */
export async function prepareDatabase(settings: Settings, secrets: Secrets, database: Database) {
  const { ownerUrl, roleUrl } = database;
  if (ownerUrl) {
    await explaining(ownerUrl, async () => {
      if (settings.roleUrl) await provision(ownerUrl, null, new URL(settings.roleUrl).username);
      else await provision(ownerUrl, settings.trial ? secrets.rolePassword : sharedPassword(secrets));
      const applied = await migrate(ownerUrl);
      if (applied > 0) say(`Database migrated: ${applied} ${applied === 1 ? "step" : "steps"}.`);
    });
  }
  await explaining(roleUrl, () => checkRole(roleUrl));
}

/** Several servers start on one database: from the secret they share, each of them makes the same password. */
function sharedPassword({ authSecret }: Secrets) {
  return createHmac("sha256", process.env.AUTH_SECRET || authSecret)
    .update(appRole)
    .digest("base64url");
}

async function openEmbedded(settings: Settings, secrets: Secrets): Promise<Database> {
  const folder = placeDatabase(settings.dataFolder, findAccount());
  const cluster = openCluster(folder);
  if (!folder.startsWith(settings.dataFolder))
    say(`PostgreSQL may not enter this folder, so its data is in ${folder}.`);
  const adopted = await runningPort(cluster);
  const port = adopted ?? (await freePort(secrets.databasePort));
  if (port !== secrets.databasePort) saveSecrets(settings.dataFolder, { ...secrets, databasePort: port });
  if (adopted === null) {
    const isNew = !isInitialised(cluster);
    if (isNew) await initialise(cluster, secrets.ownerPassword);
    await startServer(cluster, port);
    say(isNew ? "PostgreSQL set up and started." : "PostgreSQL started.");
  } else {
    say("PostgreSQL is running already; using it.");
  }
  const urls = embeddedUrls({ ...secrets, databasePort: port });
  await createMissing(urls.serverUrl, settings, folder);
  return { ownerUrl: urls.ownerUrl, roleUrl: urls.roleUrl, cluster, port, startedHere: adopted === null };
}

/** How the embedded database is reached: before it exists, as its owner, as the product. */
export function embeddedUrls({ ownerPassword, rolePassword, databasePort }: Secrets) {
  const place = `127.0.0.1:${databasePort}`;
  return {
    serverUrl: `postgres://${embeddedOwner}:${ownerPassword}@${place}/postgres`,
    ownerUrl: `postgres://${embeddedOwner}:${ownerPassword}@${place}/${embeddedDatabase}`,
    roleUrl: `postgres://${appRole}:${rolePassword}@${place}/${embeddedDatabase}`,
  };
}

async function createMissing(url: string, settings: Settings, folder: string) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql`select from pg_database where datname = ${embeddedDatabase}`;
    if (!found) await sql`create database ${sql(embeddedDatabase)}`;
  } catch (error) {
    if (!(error instanceof postgres.PostgresError) || error.code !== "28P01") throw error;
    throw new Trouble(
      `${settings.dataFolder}/secrets.json does not hold the password of the database in ${folder}. Put the file back from a backup, or remove that folder to begin anew.`,
    );
  } finally {
    await sql.end();
  }
}

async function checkServer(url: string) {
  await withConnection(url, async (sql) => {
    const [server] = await sql<{ version: number; unsafe: string | null }[]>`
      select current_setting('server_version_num')::int as version,
        (select string_agg(name, ', ') from pg_settings
          where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off') as unsafe`;
    if (server && server.version < 150_000)
      throw new Trouble("Partwell needs PostgreSQL 15 or newer; the database is older.");
    if (server?.unsafe) throw new Trouble(`The database may lose what it confirmed: switch on ${server.unsafe}.`);
  });
}

async function checkRole(url: string) {
  await withConnection(url, async (sql) => {
    const [role] = await sql<{ free: boolean; owns: boolean }[]>`
      select rolsuper or rolbypassrls as free,
        exists (select from pg_class where relowner = pg_roles.oid and relkind = 'r') as owns
      from pg_roles where rolname = current_user`;
    if (role?.free || role?.owns) {
      throw new Trouble(
        "APP_DATABASE_URL signs in as a role that row security does not bind. Leave it out and Partwell makes its own role.",
      );
    }
  });
}

async function withConnection(url: string, work: (sql: ReturnType<typeof postgres>) => Promise<void>) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

async function explaining(url: string, work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    throw explain(error, url);
  }
}

function withUser(url: string, user: string, password: string) {
  const address = new URL(url);
  address.username = user;
  address.password = encodeURIComponent(password);
  return address.href;
}

/** Stops the embedded server; a database somebody else runs is left alone. */
export async function closeDatabase(database: Database) {
  if (database.cluster) await stopServer(database.cluster);
}

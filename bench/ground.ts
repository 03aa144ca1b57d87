import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../db/client.ts";
import { freePort } from "../db/embedded/server.ts";
import { build } from "../scripts/test/journeys.ts";
import { unset } from "../scripts/test/trial.ts";
import { embeddedUrls } from "../scripts/product/database.ts";
import { endProcess, type Identity } from "../scripts/product/processes.ts";
import { readSettings } from "../scripts/product/settings.ts";
import { loadSecrets } from "../scripts/product/secrets.ts";
import { startFloor, startPlain } from "./floor.ts";
import type { Figure } from "./report.ts";
import { prepareScene, type Scene } from "./scene.ts";
import { type Server, startServer } from "./starting.ts";
import { makeWriter, type Writer } from "./writer.ts";

/** What is measured: the product, the bare framework and a plain server, over one database. */
export type Ground = {
  product: Server;
  floor: Server & { cookie: string };
  plain: Server;
  scene: Scene;
  /** The database as its owner, and as the product. */
  ownerUrl: string;
  roleUrl: string;
  writer: Writer;
  starts: Figure[];
  close: () => Promise<void>;
};

/** Builds what changed, starts everything on free ports of this machine, and ends all of it again. */
export async function openGround(tell: (line: string) => void): Promise<Ground> {
  const running: Identity[] = [];
  const dataFolder = mkdtempSync(join(tmpdir(), "partwell-bench-"));
  const close = async () => {
    for (const identity of running.toReversed()) await endProcess(identity, 40_000);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  process.once("SIGINT", () => void close().then(() => process.exit(130)));
  try {
    tell("Building");
    await build();
    tell("Starting the product");
    const first = await startProduct(dataFolder);
    await endProcess(first.server.identity, 40_000);
    const second = await startProduct(dataFolder);
    running.push(second.server.identity);
    const { ownerUrl, roleUrl } = embeddedUrls(await loadSecrets(dataFolder));
    const owner = connect(ownerUrl, 1);
    const floor = await startFloor(ownerUrl, owner);
    running.push(floor.identity);
    const plain = await startPlain(ownerUrl);
    running.push(plain.identity);
    await owner.client.end();
    const scene = await prepareScene(second.server.address, roleUrl);
    const writer = makeWriter(second.server.address, scene);
    const starts: Figure[] = [
      { group: "start", name: "first start of an empty folder, built", unit: "ms", product: first.ms, floor: null },
      {
        group: "start",
        name: "second start to the first answer, database included",
        unit: "ms",
        product: second.ms,
        floor: floor.startMs,
        goal: { of: "ratio", most: 3 },
      },
    ];
    return { product: second.server, floor, plain, scene, ownerUrl, roleUrl, writer, starts, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startProduct(dataFolder: string) {
  const port = await freePort();
  const { actionsKey } = await loadSecrets(readSettings(process.cwd()).dataFolder);
  const environment = {
    ...unset,
    PARTWELL_DATA_DIR: dataFolder,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionsKey,
  };
  return startServer(["scripts/start.mjs"], port, environment, "/api/ready");
}

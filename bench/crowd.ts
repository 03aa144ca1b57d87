import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { connect } from "../db/client.ts";
import type { Ground } from "./ground.ts";
import { quantile } from "./numbers.ts";
import type { Size } from "./plan.ts";
import type { Figure } from "./report.ts";
import { signInColleagues } from "./signing-in.ts";
import { makeStream, type Stream } from "./streams.ts";
import { tickTimes } from "./watching.ts";

const streamCount = 200;
/** The product keeps eight streams of a person; one is left free for a line that is cut and opened again. */
const perPerson = 7;
const patienceMs = 5_000;

/**
 * Two hundred open streams on one case: when a change reaches a browser and the streams, and what is missed by those
 * whose line is cut. The streams listen only; two hundred browsers would also read the page again.
 * In: a second person's page of the case.
 */
export async function measureCrowd(ground: Ground, page: Page, { samples }: Size): Promise<Figure[]> {
  const owner = connect(ground.ownerUrl, 2);
  const readRevision = async () => {
    const [row] = await owner.db.execute<{ revision: number }>(
      sql`select revision from cases where id = ${ground.scene.caseId}`,
    );
    return row?.revision ?? 0;
  };
  const streams = await openStreams(ground, readRevision);
  try {
    const inBrowser = await tickTimes(page, ground, samples);
    const heard: number[] = [];
    for (let n = 0; n < samples; n++) {
      const began = performance.now();
      await ground.writer.tick();
      const times = await whenKnown(streams, await readRevision());
      heard.push(...times.map((at) => (at ?? Infinity) - began));
    }
    const missed = await countMissed(ground, streams, readRevision, Math.ceil(samples / 2));
    const figure = (name: string, product: number, most?: number): Figure => ({
      group: "live",
      name,
      unit: "ms",
      product,
      floor: null,
      ...(most ? { goal: { of: "figure", most } } : {}),
    });
    return [
      figure(`a tick in the other page, ${streamCount} streams open, p50`, quantile(inBrowser, 0.5)),
      figure(`a tick in the other page, ${streamCount} streams open, p95`, quantile(inBrowser, 0.95), 300),
      figure(`a tick at all ${streamCount} streams, p50`, quantile(heard, 0.5)),
      figure(`a tick at all ${streamCount} streams, p95`, quantile(heard, 0.95), 300),
      {
        ...figure("changes missed over lines that were cut", missed),
        unit: "changes",
        goal: { of: "figure", most: 0 },
      },
    ];
  } finally {
    for (const stream of streams) stream.cut();
    await owner.client.end();
  }
}

async function openStreams(ground: Ground, readRevision: () => Promise<number>): Promise<Stream[]> {
  const { product, scene } = ground;
  const cookies = await signInColleagues(ground, Math.ceil(streamCount / perPerson));
  const since = await readRevision();
  const live = `${product.address}/api/w/${scene.workspace.slug}/live?case=${scene.caseId}`;
  const streams = Array.from({ length: streamCount }, (_, n) =>
    makeStream({
      urlSince: (revision) => `${live}&since=${revision}`,
      cookie: cookies[Math.floor(n / perPerson)] ?? "",
      since,
      lookAgain: readRevision,
    }),
  );
  for (let from = 0; from < streams.length; from += 20) {
    await Promise.all(streams.slice(from, from + 20).map((stream) => stream.open()));
  }
  await pause(1_000);
  return streams;
}

/** Waits until every stream knows of a revision, or patience ends. Out: when each did, null for those that do not. */
async function whenKnown(streams: Stream[], revision: number): Promise<(number | null)[]> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const times = streams.map((stream) => stream.knewAt(revision));
    if (times.every((at) => at !== null) || performance.now() > until) return times;
    await pause(5);
  }
}

/** Cuts a third of the lines, changes something, opens them again (every other time meanwhile), and counts who does not know. */
async function countMissed(
  { writer }: Ground,
  streams: Stream[],
  readRevision: () => Promise<number>,
  rounds: number,
): Promise<number> {
  let missed = 0;
  for (let round = 0; round < rounds; round++) {
    const away = streams.filter((_, n) => n % 3 === round % 3);
    for (const stream of away) stream.cut();
    const openAgain = () => Promise.all(away.map((stream) => stream.open()));
    if (round % 2 === 0) await writer.tick().then(openAgain);
    else await Promise.all([writer.tick(), openAgain()]);
    const times = await whenKnown(streams, await readRevision());
    missed += times.filter((at) => at === null).length;
  }
  return missed;
}

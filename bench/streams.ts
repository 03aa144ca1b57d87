/** One open page as far as its stream goes: what it heard, and when. */
export type Stream = {
  /** Connects, and asks for what it has not seen yet. */
  open: () => Promise<void>;
  cut: () => void;
  /** When it first knew of this revision, by `performance.now()`; null as long as it does not. */
  knewAt: (revision: number) => number | null;
};

type Wanted = {
  /** The address of the stream for a page that was read at this revision. */
  urlSince: (revision: number) => string;
  cookie: string;
  since: number;
  /** Reads the page again: where it stands now. */
  lookAgain: () => Promise<number>;
};

/** A stream that listens as the product's pages do, without a browser around it. */
export function makeStream({ urlSince, cookie, since, lookAgain }: Wanted): Stream {
  const news: { revision: number; at: number }[] = [{ revision: since, at: performance.now() }];
  let line = new AbortController();
  const known = () => Math.max(...news.map(({ revision }) => revision));
  const hear = async (told: number) => {
    const at = performance.now();
    news.push({ revision: told === 0 ? await lookAgain() : told, at });
  };
  return {
    open: async () => {
      line = new AbortController();
      const response = await fetch(urlSince(known()), { headers: { cookie }, signal: line.signal });
      if (!response.ok || !response.body) throw new Error(`A stream was refused: ${response.status}`);
      void listen(response.body, hear).catch(() => undefined);
    },
    cut: () => line.abort(),
    knewAt: (revision) => news.find((one) => one.revision >= revision)?.at ?? null,
  };
}

async function listen(body: ReadableStream<Uint8Array>, hear: (revision: number) => Promise<void>) {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const part of body) {
    const { told, left } = readEvents(rest + decoder.decode(part, { stream: true }));
    rest = left;
    for (const revision of told) void hear(revision);
  }
}

/** The revisions that whole "changed" events of a stream tell, and the text after the last of them. */
export function readEvents(text: string): { told: number[]; left: string } {
  const blocks = text.split("\n\n");
  const left = blocks.pop() ?? "";
  const told = blocks
    .filter((block) => /^event: changed$/m.test(block))
    .map((block) => Number(/"revision":(\d+)/.exec(block)?.[1] ?? 0));
  return { told, left };
}

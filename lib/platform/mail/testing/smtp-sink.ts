import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { from: string; to: string[]; message: string };
export type Behaviour = "accept" | "hang" | "busy" | "no_such_sender" | "no_such_mailbox" | "spam";

/** A mail server on 127.0.0.1 that keeps what it is sent and behaves as told. */
export async function startSmtpSink() {
  const received: Received[] = [];
  const sink = {
    received,
    behaviour: "accept" as Behaviour,
    connections: 0,
    url: "",
    stop: async () => undefined as void,
  };
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onConnect(_session, done) {
      sink.connections += 1;
      done(sink.behaviour === "busy" ? answer(421, "try later") : null);
    },
    onMailFrom(_address, _session, done) {
      done(sink.behaviour === "no_such_sender" ? answer(550, "we do not know you") : null);
    },
    onRcptTo(_address, _session, done) {
      done(sink.behaviour === "no_such_mailbox" ? answer(550, "no such mailbox") : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (sink.behaviour === "hang") return;
        if (sink.behaviour === "spam") return done(answer(554, "looks like spam"));
        const { mailFrom, rcptTo } = session.envelope;
        const message = Buffer.concat(chunks).toString();
        received.push({ from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address), message });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  sink.url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  sink.stop = () => new Promise<void>((done) => server.close(() => done()));
  return sink;
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/** The headers of a message, unfolded, by lower-case name. */
export function headersOf(message: string): Map<string, string[]> {
  const head = message.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const headers = new Map<string, string[]>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [name = "", ...value] = line.split(":");
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value.join(":").trim()]);
  }
  return headers;
}

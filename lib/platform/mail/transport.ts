import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";

export type TransportSettings = {
  smtpUrl: string | undefined;
  /** Where mail is written to when there is no server. */
  folder: string;
};

/** Hands a composed mail over. Out: whether a server took it or it was only written down. */
export type Transport = (id: string, mail: SendMailOptions, signal: AbortSignal) => Promise<"sent" | "written">;

/** No attachment is ever read from a path or fetched from an address. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

export const openTransport = ({ smtpUrl, folder }: TransportSettings): Transport =>
  smtpUrl === undefined ? toFolder(folder) : toServer(smtpUrl);

function toServer(url: string): Transport {
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const server = createTransport({ url, ...timeouts, ...closed });
  return async (_id, mail, signal) => {
    await server.sendMail({ ...mail, signal });
    return "sent";
  };
}

/** One .eml per mail, which any mail program opens. */
function toFolder(folder: string): Transport {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: "unix", ...closed });
  return async (id, mail) => {
    const { message } = await writer.sendMail(mail);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${id}.eml`);
    await writeFile(`${path}.part`, message, { mode: 0o600 });
    await rename(`${path}.part`, path);
    return "written";
  };
}

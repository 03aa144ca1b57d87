import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { S3Settings } from "../s3";

/** The part of S3 we use, on 127.0.0.1: objects whole and in parts. */
export async function startFakeS3() {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const server = createServer((request, response) => void answer(objects, uploads, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const settings: S3Settings = {
    endpoint: `http://127.0.0.1:${port}`,
    region: "eu-central-1",
    bucket: "files",
    accessKeyId: "test",
    secretAccessKey: "test",
  };
  return { settings, objects, uploads, stop: () => server.close() };
}

type Uploads = Map<string, Map<number, Buffer>>;

async function answer(
  objects: Map<string, Buffer>,
  uploads: Uploads,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? "", "http://127.0.0.1");
  const key = decodeURIComponent(url.pathname).replace("/files/", "");
  const uploadId = url.searchParams.get("uploadId");
  const body = await bytesOf(request);
  if (request.method === "PUT" && uploadId) {
    uploads.get(uploadId)?.set(Number(url.searchParams.get("partNumber")), body);
    response.setHeader("ETag", '"part"').end();
  } else if (request.method === "PUT") {
    objects.set(key, body);
    response.setHeader("ETag", '"whole"').end();
  } else if (request.method === "POST" && url.searchParams.has("uploads")) {
    const id = `upload-${uploads.size}`;
    uploads.set(id, new Map());
    response.end(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
  } else if (request.method === "POST" && uploadId) {
    const parts = [...(uploads.get(uploadId) ?? [])].sort(([a], [b]) => a - b);
    objects.set(key, Buffer.concat(parts.map(([, part]) => part)));
    uploads.delete(uploadId);
    response.end("<CompleteMultipartUploadResult><ETag>whole</ETag></CompleteMultipartUploadResult>");
  } else if (request.method === "DELETE" && uploadId) {
    uploads.delete(uploadId);
    response.writeHead(204).end();
  } else if (request.method === "DELETE") {
    objects.delete(key);
    response.writeHead(204).end();
  } else if (objects.has(key)) {
    response.end(objects.get(key));
  } else {
    response.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
  }
}

/** The body, with the chunk signatures taken out when the client sent them. */
async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  if (!String(request.headers["x-amz-content-sha256"]).startsWith("STREAMING")) return raw;
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = raw.indexOf("\r\n", at);
    const length = Number.parseInt(raw.subarray(at, line).toString(), 16);
    if (!length) return Buffer.concat(parts);
    parts.push(raw.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
}

import "server-only";
import { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { checkedKey } from "./key";
import type { Storage } from "./store";

export type S3Settings = {
  endpoint?: string | undefined;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const partBytes = 5 * 1024 * 1024;

/** Keeps files in a bucket. One part of a file is in memory at a time. */
export function s3Storage(settings: S3Settings): Storage {
  const at = (key: string) => ({ Bucket: settings.bucket, Key: checkedKey(key) });
  let opened: Promise<S3Client> | undefined;
  const client = () => (opened ??= openClient(settings));
  return {
    async put(key, source, { contentType }) {
      const { Upload } = await import("@aws-sdk/lib-storage");
      const upload = new Upload({
        client: await client(),
        params: { ...at(key), Body: Readable.from(source), ContentType: contentType },
        queueSize: 1,
        partSize: partBytes,
      });
      await upload.done();
    },
    async get(key) {
      const { GetObjectCommand } = await import("@aws-sdk/client-s3");
      const { Body } = await (await client()).send(new GetObjectCommand(at(key)));
      if (!Body) throw new Error("the storage answered without a body");
      return Body.transformToWebStream() as ReadableStream<Uint8Array>;
    },
    async delete(key) {
      const { DeleteObjectCommand } = await import("@aws-sdk/client-s3");
      await (await client()).send(new DeleteObjectCommand(at(key)));
    },
  };
}

/** Loaded at the first use: an installation with a folder never pays for the client. */
async function openClient({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): Promise<S3Client> {
  const s3 = await import("@aws-sdk/client-s3");
  return new s3.S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    credentials: { accessKeyId, secretAccessKey },
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 60_000 },
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}

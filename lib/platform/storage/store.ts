export type StoredAs = { sizeBytes: number; contentType: string };

/** Where the bytes of files are kept. */
export interface Storage {
  /** Stores all of it or nothing: when the source fails, so does this, and no file is left under the key. */
  put(key: string, source: AsyncIterable<Uint8Array>, as: StoredAs): Promise<void>;
  /** Fails when there is no such file, before the first byte. */
  get(key: string): Promise<ReadableStream<Uint8Array>>;
  /** Deleting what is not there is fine. */
  delete(key: string): Promise<void>;
}

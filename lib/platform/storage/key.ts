const pattern = /^w\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Where the bytes of a file are kept. Made of ids alone: no word of a person becomes a path. */
export const fileKey = (workspaceId: string, fileId: string) => checkedKey(`w/${workspaceId}/${fileId}`);

/** Refuses whatever `fileKey` could not have made. */
export function checkedKey(key: string): string {
  if (!pattern.test(key)) throw new Error("not a key of the storage");
  return key;
}

export const largestFileBytes = 25 * 1024 * 1024;

type Accepted = {
  contentType: string;
  /** What file-type may call it. Text has no magic bytes and is judged by what it must not contain. */
  magic: string[] | "text";
  /** Containers hold other files by nature: only their own beginning is judged. */
  container?: true;
  /** A folder that tells an office file from any other archive. */
  folder?: string;
};

const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

/** The files that may be kept, by extension. Everything else is refused. */
const accepted: Record<string, Accepted> = {
  pdf: { contentType: "application/pdf", magic: ["pdf"] },
  png: { contentType: "image/png", magic: ["png", "apng"] },
  jpg: { contentType: "image/jpeg", magic: ["jpg"] },
  jpeg: { contentType: "image/jpeg", magic: ["jpg"] },
  webp: { contentType: "image/webp", magic: ["webp"] },
  gif: { contentType: "image/gif", magic: ["gif"] },
  docx: { contentType: `${office}.wordprocessingml.document`, magic: ["docx"], container: true, folder: "word/" },
  xlsx: { contentType: `${office}.spreadsheetml.sheet`, magic: ["xlsx"], container: true, folder: "xl/" },
  pptx: { contentType: `${office}.presentationml.presentation`, magic: ["pptx"], container: true, folder: "ppt/" },
  odt: { contentType: `${open}.text`, magic: ["odt"], container: true },
  ods: { contentType: `${open}.spreadsheet`, magic: ["ods"], container: true },
  doc: { contentType: "application/msword", magic: ["cfb"], container: true },
  xls: { contentType: "application/vnd.ms-excel", magic: ["cfb"], container: true },
  ppt: { contentType: "application/vnd.ms-powerpoint", magic: ["cfb"], container: true },
  msg: { contentType: "application/vnd.ms-outlook", magic: ["cfb"], container: true },
  zip: { contentType: "application/zip", magic: ["zip"], container: true },
  eml: { contentType: "message/rfc822", magic: "text" },
  txt: { contentType: "text/plain", magic: "text" },
  csv: { contentType: "text/csv", magic: "text" },
  md: { contentType: "text/markdown", magic: "text" },
};

const inlineTypes = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const contentTypes = new Set(Object.values(accepted).map(({ contentType }) => contentType));

/** What is expected of a file with this extension; nothing when such files are not kept. */
export const ruleOf = (extension: string): Accepted | undefined =>
  Object.hasOwn(accepted, extension) ? accepted[extension] : undefined;

/** The content type a file of this extension is served with, or null when such files are not kept. */
export const acceptedType = (extension: string): string | null => ruleOf(extension)?.contentType ?? null;

export const isAcceptedType = (contentType: string) => contentTypes.has(contentType);

/** Whether a browser may show it in a page: pictures made of dots, which cannot carry a script. */
export const mayShowInline = (contentType: string) => inlineTypes.includes(contentType);

export const isText = (extension: string) => ruleOf(extension)?.magic === "text";

/** The extensions for a file field's `accept`. */
export const acceptedExtensions = Object.keys(accepted).map((extension) => `.${extension}`);

import { isAcceptedType, mayShowInline } from "./accepted";

/**
 * The headers a stored file leaves with: saved rather than opened, never guessed at, never run, never kept by a cache.
 * Only pictures made of dots may be shown in a page, and only when asked for.
 */
export function downloadHeaders(
  file: { name: string; contentType: string; sizeBytes: number },
  asked: "attachment" | "inline" = "attachment",
): Headers {
  const disposition = asked === "inline" && mayShowInline(file.contentType) ? "inline" : "attachment";
  return new Headers({
    "Content-Type": isAcceptedType(file.contentType) ? file.contentType : "application/octet-stream",
    "Content-Length": String(file.sizeBytes),
    "Content-Disposition": `${disposition}; ${fileNameParameters(file.name)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
  });
}

/** Calendar programs open it by this type; it is text we wrote ourselves. */
const calendarType = "text/calendar; charset=utf-8";

/** An answer that a calendar program takes in. */
export function calendarDownload(name: string, text: string): Response {
  const bytes = Buffer.from(text, "utf8");
  const headers = downloadHeaders({ name, contentType: calendarType, sizeBytes: bytes.byteLength });
  headers.set("Content-Type", calendarType);
  return new Response(bytes, { headers });
}

/** The name twice: in ASCII for the old, in UTF-8 for all others. For any download, exports included. */
export function fileNameParameters(name: string): string {
  const plain = name
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name.replaceAll(/\p{Cs}/gu, "_")).replaceAll(/['()*!]/g, percent);
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

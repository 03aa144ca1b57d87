import { createHash } from "node:crypto";
import type { Permission } from "@/lib/platform/permissions";
import type { Subjects } from "./subjects";

type RouteRow = {
  path: (slug: string, subject: Subjects, caller: string) => string;
  /** What the handler has; every other method is refused. */
  method: "GET" | "HEAD" | "POST";
  permission: Permission;
  body?: (caller: string) => string;
  headers?: Record<string, string>;
  withoutIds?: true;
  /** It leaves something: what it took in, or that somebody took something out. */
  writes?: true;
};

/** A client that nobody else brings. */
const table = (caller: string) => `name\nBakery of ${caller}\n`;
const agreed = (caller: string) => createHash("sha256").update(table(caller)).digest("hex");

/** Route handlers inside a workspace, each asked by its own method for something that works. */
export const routeRows: Record<string, RouteRow> = {
  "/api/w/[workspace]/live/route": {
    path: (slug, s) => `/api/w/${slug}/live?case=${s.case}`,
    method: "GET",
    permission: "case.read",
  },
  "/api/w/[workspace]/files/[fileId]/route": {
    path: (slug, s) => `/api/w/${slug}/files/${s.file}`,
    method: "HEAD",
    permission: "file.read",
  },
  "/api/w/[workspace]/files/route": {
    path: (slug, s) => `/api/w/${slug}/files?case=${s.case}`,
    method: "POST",
    permission: "file.upload",
    body: () => "month;hours\n1;42\n",
    headers: { "x-file-name": "hours.csv", "content-type": "application/octet-stream" },
    writes: true,
  },
  "/api/w/[workspace]/clients/import/route": {
    path: (slug, _subject, caller) => `/api/w/${slug}/clients/import?apply=${agreed(caller)}`,
    method: "POST",
    permission: "client.import",
    body: table,
    headers: { "content-type": "text/csv" },
    writes: true,
    withoutIds: true,
  },
  "/api/w/[workspace]/cases/[caseId]/calendar/route": {
    path: (slug, s) => `/api/w/${slug}/cases/${s.case}/calendar`,
    method: "GET",
    permission: "case.read",
  },
  "/api/w/[workspace]/talks/[conversationId]/calendar/route": {
    path: (slug, s) => `/api/w/${slug}/talks/${s.plannedTalk}/calendar`,
    method: "GET",
    permission: "conversation.read",
  },
  "/api/w/[workspace]/offers/export/route": {
    path: (slug) => `/api/w/${slug}/offers/export`,
    method: "GET",
    permission: "offer.export",
    writes: true,
    withoutIds: true,
  },
  "/api/w/[workspace]/feedback/export/route": {
    path: (slug) => `/api/w/${slug}/feedback/export`,
    method: "GET",
    permission: "feedback.export",
    writes: true,
    withoutIds: true,
  },
};

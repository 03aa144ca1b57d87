import { downloadFile } from "@/lib/files/route";

export const dynamic = "force-dynamic";

export const GET = downloadFile;
export const HEAD = downloadFile;

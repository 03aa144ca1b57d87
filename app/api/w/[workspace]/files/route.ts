import { uploadFile } from "@/lib/files/route";

export const dynamic = "force-dynamic";

export const POST = uploadFile;

import { downloadTalk } from "@/lib/conversations/route";

export const dynamic = "force-dynamic";

export const GET = downloadTalk;

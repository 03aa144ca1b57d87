import { downloadResponses } from "@/lib/feedback/route";

export const dynamic = "force-dynamic";

export const GET = downloadResponses;

import { importClients } from "@/lib/clients/import/route";

export const dynamic = "force-dynamic";

export const POST = importClients;

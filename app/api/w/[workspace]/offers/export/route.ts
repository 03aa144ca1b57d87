import { downloadOffers } from "@/lib/offers/report/route";

export const dynamic = "force-dynamic";

export const GET = downloadOffers;

import { downloadExitCalendar } from "@/lib/cases/route";

export const dynamic = "force-dynamic";

export const GET = downloadExitCalendar;

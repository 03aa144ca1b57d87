import { eq } from "drizzle-orm";
import { database, items } from "../database";

export async function POST(request: Request) {
  const { id, title } = (await request.json()) as { id: number; title: string };
  await database().update(items).set({ title }).where(eq(items.id, id));
  return Response.json({ ok: true });
}

import { getServerSession } from "next-auth";
import { asc } from "drizzle-orm";
import { database, items } from "../database";

export default async function Stack() {
  const session = await getServerSession({
    secret: process.env.AUTH_SECRET ?? "",
    providers: [],
    session: { strategy: "jwt" },
    cookies: { sessionToken: { name: "floor", options: { httpOnly: true, path: "/" } } },
  });
  if (!session) return <p>Signed out</p>;
  const rows = await database().select().from(items).orderBy(asc(items.id)).limit(50);
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="border-b py-1">
          {row.title}
        </li>
      ))}
    </ul>
  );
}

import { client } from "../database";

export default async function List() {
  const rows = await client()`select id, title from floor.items order by id limit 50`;
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

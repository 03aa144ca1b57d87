import { client } from "../database";

export default async function One() {
  const [row] = await client()`select now()::text as now`;
  return <h1 className="text-xl">{row?.now}</h1>;
}

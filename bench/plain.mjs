import { createServer } from "node:http";
import postgres from "postgres";

const client = postgres(process.env.FLOOR_DATABASE_URL ?? "", { max: 8 });

createServer(async (_request, response) => {
  const rows = await client`select id, title from floor.items order by id limit 50`;
  const lines = rows.map(({ title }) => `<li>${title}</li>`).join("");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><title>Plain</title><ul>${lines}</ul>`);
}).listen(Number(process.env.PORT), "127.0.0.1");

import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import postgres from "postgres";

const client = postgres(process.env.FLOOR_DATABASE_URL ?? "", { max: 8 });

createServer(async (request, response) => {
  if (request.method === "POST") {
    const { id, title } = JSON.parse(await text(request));
    await client`update floor.items set title = ${title} where id = ${id}`;
    return response.end("ok");
  }
  const rows = await client`select id, title from floor.items order by id limit 50`;
  const lines = rows.map(({ title }) => `<li>${title}</li>`).join("");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><title>Plain</title><ul>${lines}</ul>`);
}).listen(Number(process.env.PORT), "127.0.0.1");

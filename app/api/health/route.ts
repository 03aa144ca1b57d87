/** The process is alive. Touches nothing. */
export const GET = () => new Response("ok", { headers: { "cache-control": "no-store" } });

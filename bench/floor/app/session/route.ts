import { encode } from "next-auth/jwt";

/** Signs the measured visitor in, as the product's own sign-in does. */
export async function GET() {
  const token = await encode({ secret: process.env.AUTH_SECRET ?? "", token: { name: "Bench", sub: "bench" } });
  return new Response("Signed in", { headers: { "set-cookie": `floor=${token}; Path=/; HttpOnly` } });
}

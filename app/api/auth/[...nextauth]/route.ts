import { handleAuth } from "@/lib/platform/auth/handler";

type Context = { params: Promise<{ nextauth: string[] }> };

export const dynamic = "force-dynamic";

export const GET = async (request: Request, context: Context) => handleAuth(request, (await context.params).nextauth);
export const POST = async (request: Request, context: Context) => handleAuth(request, (await context.params).nextauth);

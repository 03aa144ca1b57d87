/**
 * Signs in through next-auth's credentials endpoint, from a form in the browser.
 * Out: "ok", or why not: the pair is wrong, too many tries, or no connection.
 */
export async function signInWithPassword(
  email: string,
  password: string,
): Promise<"ok" | "wrong" | "too_many" | "offline"> {
  try {
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const answer = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
    });
    const { url } = (await answer.json()) as { url?: string };
    const error = new URL(url ?? "/", window.location.origin).searchParams.get("error");
    if (answer.ok && !error) return "ok";
    return error === "too_many" ? "too_many" : "wrong";
  } catch {
    return "offline";
  }
}

import type { Ground } from "./ground.ts";

/** A page of the product beside the page of the bare framework that does the least of the same. */
export type Place = { name: string; isPublic: boolean; ours: Target; bare: Target };
export type Target = { address: string; path: string; cookie: string };

/** The pages that are looked at in a browser. */
export function placesOf({ product, floor, scene }: Ground): Record<"case" | "list" | "form" | "calculator", Place> {
  const place = (name: string, path: string, cookie: string, bare: string): Place => ({
    name,
    isPublic: bare === "/list",
    ours: { address: product.address, path, cookie },
    bare: { address: floor.address, path: bare, cookie: floor.cookie },
  });
  return {
    case: place("case page", scene.paths.case, scene.cookie, "/stack"),
    list: place("list of cases", scene.paths.list, scene.cookie, "/stack"),
    form: place("client's form", scene.paths.form, scene.formCookie, "/list"),
    calculator: place("public calculator", scene.paths.calculator, "", "/list"),
  };
}

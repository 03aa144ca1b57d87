import { register } from "node:module";
import { register as registerTypeScript } from "tsx/esm/api";

registerTypeScript();

// Outside of Next nothing sets the "react-server" condition, and without it "server-only" throws when imported.
const serverOnly = `export async function resolve(specifier, context, next) {
  return specifier === "server-only" ? { url: "data:text/javascript,", shortCircuit: true } : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(serverOnly)}`);

import { bootstrap } from "./bootstrap.mjs";

bootstrap();
await import("./typescript.mjs");
await import("./test/run.ts");

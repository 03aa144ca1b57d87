export * from "./accounts.ts";
export * from "./cases.ts";
export * from "./clients.ts";
export * from "./comments.ts";
export * from "./feedback.ts";
export * from "./platform.ts";
export * from "./tasks.ts";
export * from "./workspaces.ts";

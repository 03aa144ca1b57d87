import type { TestProject } from "vitest/node";
import { startThrowawayCluster } from "./cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
  }
}

export default async function startDatabase(project: TestProject) {
  const cluster = await startThrowawayCluster();
  project.provide("ownerUrl", cluster.ownerUrl);
  project.provide("appUrl", cluster.appUrl);
  return cluster.stop;
}

import type { TestProject } from "vitest/node";
import { startThrowawayCluster } from "./cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
  }
}

export async function setup(project: TestProject) {
  const cluster = await startThrowawayCluster();
  project.provide("ownerUrl", cluster.ownerUrl);
  project.provide("appUrl", cluster.appUrl);
  return cluster.stop;
}

import type { Permission } from "@/lib/platform/permissions";
import type { Subjects } from "./subjects";

/** What an action is asked to do: with the ids of the caller's own workspace, or of another one. */
export type ActionRow = {
  permission: Permission;
  input: (subject: Subjects) => object;
  /** No id in its input: what is foreign is then the workspace alone. */
  withoutIds?: true;
  /** The link between caller and workspace ends when it works: the row is played last. */
  endsMembership?: true;
};

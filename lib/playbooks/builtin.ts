import accountingOffice from "./builtin/accounting-office.json";
import consultingFreelance from "./builtin/consulting-freelance.json";
import forCause from "./builtin/for-cause.json";
import marketingAgencyRetainer from "./builtin/marketing-agency-retainer.json";
import saasB2bSubscription from "./builtin/saas-b2b-subscription.json";
import softwareProjectMaintenance from "./builtin/software-project-maintenance.json";
import { type Playbook, playbookSchema } from "./schema";

/** The playbooks that come with Partwell, in the order they are offered. */
export const builtinPlaybooks: readonly Playbook[] = [
  marketingAgencyRetainer,
  softwareProjectMaintenance,
  accountingOffice,
  consultingFreelance,
  saasB2bSubscription,
  forCause,
].map((content) => playbookSchema.parse(content));

/** The playbook with this key, or null when it does not come with Partwell. */
export function findPlaybook(key: string): Playbook | null {
  return builtinPlaybooks.find((playbook) => playbook.key === key) ?? null;
}

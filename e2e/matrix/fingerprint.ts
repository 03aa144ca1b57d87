import { connect } from "@/db/client";
import { fingerprints } from "@/db/testing/fingerprint";

export { differences } from "@/db/testing/fingerprint";

export const fingerprint = fingerprints(connect(process.env.E2E_OWNER_URL ?? "", 1).db);

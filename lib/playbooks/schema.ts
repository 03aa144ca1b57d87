import { z } from "zod";
import { anchors, phases, slots } from "@/db/enums";

export const documentKeys = [
  "consultation_agenda",
  "consultation_notes",
  "decision_record",
  "informing_script",
  "termination_notice",
  "mutual_termination_agreement",
  "cure_notice",
  "retention_annex",
  "settlement_statement",
  "handover_protocol",
  "data_certificate",
  "thank_you_feedback",
  "reference_request",
  "closing_confirmation",
  "retrospective",
] as const;
export type DocumentKey = (typeof documentKeys)[number];

export const playbookKeys = [
  "marketing_agency_retainer",
  "software_project_maintenance",
  "accounting_office",
  "consulting_freelance",
  "saas_b2b_subscription",
  "for_cause",
] as const;
export type PlaybookKey = (typeof playbookKeys)[number];

export const localizedTextSchema = z.object({ pl: z.string().trim().min(1), en: z.string().trim().min(1) });

export const playbookTaskSchema = z.object({
  key: z.string().regex(/^[a-z][a-z_]*$/),
  phase: z.enum(phases),
  title: localizedTextSchema,
  description: localizedTextSchema,
  slot: z.enum(slots),
  dueAnchor: z.enum(anchors),
  dueOffsetDays: z.int(),
  dependsOn: z.array(z.string()),
  required: z.boolean(),
  document: z.enum(documentKeys).optional(),
});
export type PlaybookTask = z.infer<typeof playbookTaskSchema>;

export const playbookSchema = z.object({
  key: z.enum(playbookKeys),
  version: z.int().positive(),
  name: localizedTextSchema,
  description: localizedTextSchema,
  tasks: z.array(playbookTaskSchema).min(1),
});
export type Playbook = z.infer<typeof playbookSchema>;

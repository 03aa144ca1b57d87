"use server";

import { linkAction } from "@/lib/platform/action/link-action";
import { continueSurvey, saveDraft, submitSurvey } from "./commands";
import { addressOf } from "./next-address";
import { lockSurvey } from "./queries";
import { pageInput, saveDraftInput } from "./schema";

export const saveDraftAction = linkAction({
  name: "link.save_feedback_draft",
  purpose: "feedback",
  input: saveDraftInput,
  subject: lockSurvey,
  run: saveDraft,
  perMinute: 180,
});

export const continueSurveyAction = linkAction({
  name: "link.continue_feedback",
  purpose: "feedback",
  input: pageInput,
  subject: lockSurvey,
  run: continueSurvey,
  next: addressOf,
});

export const submitSurveyAction = linkAction({
  name: "link.submit_feedback",
  purpose: "feedback",
  input: pageInput,
  subject: lockSurvey,
  run: submitSurvey,
  next: addressOf,
});

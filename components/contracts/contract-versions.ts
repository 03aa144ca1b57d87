import type { Contract } from "@/lib/contracts/queries";
import type { ContractInput } from "@/lib/contracts/schema";
import type { RefusalDetail } from "@/lib/platform/action/refusal";

type Stored = Omit<Contract, "id" | "clientId" | "archivedAt" | "version" | "noticeKind">;

/** A stored contract as the form edits it. */
export const contractFields = (contract: Stored): ContractInput => ({
  title: contract.title,
  number: contract.number,
  signedOn: contract.signedOn,
  startsOn: contract.startsOn,
  term: contract.term,
  endsOn: contract.endsOn,
  noticeLength: contract.noticeLength,
  noticeUnit: contract.noticeUnit ?? "month",
  noticeAlign: contract.noticeAlign,
  noticeCalendar: contract.noticeCalendar,
  noticeClause: contract.noticeClause,
  noticeForm: contract.noticeForm,
  noticeAddress: contract.noticeAddress,
  monthlyValueMinor: contract.monthlyValueMinor,
  currency: contract.currency,
});

/** The refusal carries the saved contract field by field, as the command sent it. */
export const savedContract = (detail: RefusalDetail): ContractInput => contractFields(detail as Stored);

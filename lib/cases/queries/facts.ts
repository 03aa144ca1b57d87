import "server-only";
import { sql } from "drizzle-orm";
import { shownName } from "@/db/schema/accounts";
import { found } from "@/lib/platform/action/refusal";
import { isNamedIn } from "@/lib/notice/serving/rules";
import type { Scope } from "@/lib/platform/scope";
import type { CaseFacts } from "../guards";

type Notice = NonNullable<CaseFacts["notice"]> & { address: string; addressAllowed: boolean; contractAddress: string };
type Row = Omit<CaseFacts, "notice"> & { notice: Notice | null };
type Reading = Pick<Scope, "tx" | "workspace" | "today">;

/** What the conditions of the lifecycle look at in one case. */
export async function loadFacts(scope: Reading, caseId: string): Promise<CaseFacts> {
  return found((await loadFactsOf(scope, [caseId])).get(caseId));
}

/**
 * The same for many cases, in one statement whatever they hold: every tool of a case is asked for the little the
 * rules need of it. By the id of the case.
 */
export async function loadFactsOf(
  { tx, workspace, today }: Reading,
  caseIds: string[],
): Promise<Map<string, CaseFacts>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; facts: Row }>(sql`
    select c.id, json_build_object(
      'initiator', c.initiator, 'mode', c.mode, 'profile', c.profile, 'leadId', c.lead_id,
      'effectiveEndOn', c.effective_end_on, 'closedOn', c.closed_on, 'clientKind', cl.kind,
      'requiredOpenBeforeAfter', (
        select count(*) from tasks t where ${ofThis("t")} and t.required and t.status = 'open'
          and t.phase <> 'aftercare' and t.parent_id is null and t.deleted_at is null),
      'primaryReason', (
        select json_build_object('code', r.code, 'length', length(trim(r.internal_text)), 'evidence', (
            select count(*) from case_evidence e where e.workspace_id = r.workspace_id and e.reason_id = r.id))
        from case_reasons r where ${ofThis("r")} and r.is_primary),
      'goals', (select count(*) from case_goals g where ${ofThis("g")} and g.expected <> '' and g.actual <> ''),
      'remedies', (select count(*) from remedies r where ${ofThis("r")}),
      'review', (
        select json_build_object('completed', r.completed_at is not null, 'ruleConfirmed', r.rule_confirmed_at is not null,
          'formConfirmed', r.form_confirmed_at is not null, 'addressConfirmed', r.address_confirmed_at is not null,
          'insolvencyCheckedOn', r.insolvency_checked_on, 'readingReason', r.reading_reason,
          'insolvencyPending', coalesce(r.insolvency_result = 'pending', false))
        from contract_reviews r where ${ofThis("r")}),
      'rule', json_build_object(
        'ambiguous', coalesce(co.notice_rule ->> 'runsFrom' = 'first_of_next_month'
          and co.notice_rule ->> 'unit' in ('month', 'quarter', 'half_year', 'year'), false),
        'noticeNotBefore', co.notice_rule ->> 'noticeNotBefore'),
      'consultationsHeld', (
        select count(*) from conversations v where ${ofThis("v")} and v.kind = 'consultation' and v.status = 'held'
          and length(trim(v.notes)) >= 50 and trim(v.client_position) <> ''),
      'proposalsOpen', (select count(*) from proposals p where ${ofThis("p")} and p.status = 'open'
          and (p.valid_until is null or p.valid_until >= ${today}::date)),
      'plan', (
        select json_build_object('agreed', p.agreed_on is not null, 'reviewOn', p.review_on, 'reviewed', p.reviewed_at is not null,
          'measures', (select count(*) from plan_measures m where m.workspace_id = p.workspace_id and m.plan_id = p.id))
        from improvement_plans p where ${ofThis("p")} order by p.created_at desc limit 1),
      'decision', (
        select json_build_object('ends', d.outcome = 'end', 'mode', d.mode, 'rationaleLength', length(trim(d.rationale)),
          'decidedOn', d.decided_on, 'approvedByOther', d.approved_by is not null, 'breach', trim(d.breach) <> '',
          'cureUntil', d.cure_until, 'cureDelivered', d.cure_delivered_on is not null,
          'cureNotRequired', trim(d.cure_not_required) <> '',
          'decidedByRight', exists (
            select from case_slots s where ${ofThis("s")} and s.slot = 'decision_maker' and s.user_id = d.decided_by
          ) or exists (
            select from members m where m.workspace_id = d.workspace_id and m.user_id = d.decided_by and m.role = 'owner'))
        from decisions d where ${ofThis("d")} and d.withdrawn_at is null),
      'informing', (
        select json_build_object('held', count(*) filter (where v.status = 'held' and v.form <> 'message'),
          'attempts', count(*) filter (where v.status in ('no_show', 'declined') or v.form = 'message' and v.status = 'held'))
        from conversations v where ${ofThis("v")} and v.kind = 'informing'),
      'notice', (
        select json_build_object('dispatchedOn', (n.dispatched_at at time zone ${workspace.timeZone})::date,
          'address', n.address, 'addressAllowed', n.address_allowed_by is not null, 'contractAddress', co.notice_address,
          'deliveredOn', n.delivered_on, 'deliveryProven', n.delivery_proof is not null, 'endsOn', n.ends_on,
          'computedEndOn', n.computed ->> 'effectiveEnd', 'revocationReceivedOn', n.revocation_received_on)
        from notices n where ${ofThis("n")} and n.given_by = 'us' and n.withdrawn_at is null
        order by n.created_at desc limit 1),
      'clientNotice', (
        select json_build_object('receivedOn', n.delivered_on, 'hasFile', n.delivery_file_id is not null,
          'endsOn', n.ends_on, 'computedEndOn', n.computed ->> 'effectiveEnd')
        from notices n where ${ofThis("n")} and n.given_by = 'client' and n.withdrawn_at is null
        order by n.created_at desc limit 1),
      'stance', exists (select from stances s where ${ofThis("s")}),
      'offersOpen', (select count(*) from offers o where ${ofThis("o")} and o.status in ('draft', 'sent')
          and (o.valid_until is null or o.valid_until >= ${today})),
      'annex', (
        select json_build_object('signed', a.signed_by_us_on is not null and a.signed_by_client_on is not null,
          'withdrawsNotice', a.withdraws_notice)
        from agreements a where ${ofThis("a")} and a.kind = 'annex' and a.cancelled_at is null
        order by a.created_at desc limit 1),
      'exit', (
        select json_build_object('signed', a.signed_by_us_on is not null and a.signed_by_client_on is not null,
          'endsOn', a.ends_on)
        from agreements a where ${ofThis("a")} and a.kind = 'exit' and a.cancelled_at is null
        order by a.created_at desc limit 1),
      'feedbackInvited', exists (select from feedback_requests f where ${ofThis("f")}),
      'answers', (
        select coalesce(json_agg(json_build_object('id', g.id, 'guard', g.guard, 'kind', g.kind, 'reason', g.reason,
          'by', json_build_object('id', u.id, 'name', ${shownName({ name: sql`u.name` })}),
          'on', (g.created_at at time zone ${workspace.timeZone})::date) order by g.guard), '[]'::json)
        from guard_answers g join users u on u.id = g.answered_by where ${ofThis("g")} and g.withdrawn_at is null)
    ) as facts
    from cases c
    join clients cl on cl.workspace_id = c.workspace_id and cl.id = c.client_id
    join contracts co on co.workspace_id = c.workspace_id and co.id = c.contract_id
    where c.workspace_id = ${workspace.id} and c.id = any(${sql.param(caseIds)}::uuid[])`);
  return new Map(
    rows.map(({ id, facts: { notice, ...facts } }) => [id, { ...facts, notice: notice && fitted(notice) }]),
  );
}

const fitted = (notice: Notice) => ({ ...notice, addressFits: notice.addressAllowed || isNamedIn(notice) });

/** The rows of a table that belong to the case of the statement. */
const ofThis = (alias: string) => sql.raw(`${alias}.workspace_id = c.workspace_id and ${alias}.case_id = c.id`);

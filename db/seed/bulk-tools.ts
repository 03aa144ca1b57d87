import type postgres from "postgres";

const eventsPerCase = 5;
/** One case in so many has an offer and an answer of its client; one contract in so many renews by itself. */
const oneIn = { answered: 10, renewing: 50 };

/** What the tools of a case leave: its history, offers, a client's answer, contracts that renew. In: a transaction with the cases in `made`. */
export async function addTools(sql: postgres.TransactionSql, workspaceId: string) {
  await sql`
    insert into events (workspace_id, id, case_id, case_revision, actor_kind, actor_id, kind, facts, at)
    select ${workspaceId}, ${idOf(sql, sql`moment`)}, id, e, 'member', lead_id, 'case.opened',
      jsonb_build_object('caseId', id, 'number', n, 'client', name), moment
    from made, generate_series(1, ${eventsPerCase}::int) as e,
      lateral (select now() - make_interval(days => 1 + n % 300, hours => ${eventsPerCase} - e) as moment) as at_that_time`;
  await sql`update cases set revision = ${eventsPerCase} from made where cases.workspace_id = ${workspaceId} and cases.id = made.id`;
  await sql`
    update contracts set notice_rule = jsonb_build_object('kind', 'term_opt_out', 'n', 30, 'unit', 'day',
      'term', jsonb_build_object('end', current_date + 30 + n % 400, 'renewalMonths', 12))
    from made
    where contracts.workspace_id = ${workspaceId} and contracts.id = made.contract_id and n % ${oneIn.renewing}::int = 0`;
  await sql`
    insert into offers (workspace_id, id, case_id, number, side, kind, terms, value_minor, offered_on, status, created_by)
    select ${workspaceId}, gen_random_uuid(), id, 1, 'us', 'price', 'Ten per cent less for a year', 120000,
      current_date - n % 300, case when n % 3 = 0 then 'sent' else 'rejected' end, lead_id
    from made where n % ${oneIn.answered}::int = 0`;
  await addAnswers(sql, workspaceId);
}

async function addAnswers(sql: postgres.TransactionSql, workspaceId: string) {
  await sql`
    create temporary table asked on commit drop as
    select *, gen_random_uuid() as contact_id, gen_random_uuid() as link_id, gen_random_uuid() as request_id,
      now() - make_interval(days => n % 300) as asked_at
    from made where n % ${oneIn.answered}::int = 0`;
  await sql`insert into contacts (workspace_id, id, client_id, name, locale) select ${workspaceId}, contact_id, client_id, 'Contact ' || n, 'en' from asked`;
  await sql`
    insert into links (workspace_id, id, purpose, public_id, secret_hash, created_by, expires_at, used_at)
    select ${workspaceId}, link_id, 'feedback', link_id::text, link_id::text, lead_id, now(), asked_at from asked`;
  await sql`
    insert into feedback_requests (workspace_id, id, case_id, contact_id, link_id, locale, requested_by, sent_at)
    select ${workspaceId}, request_id, id, contact_id, link_id, 'en', lead_id, asked_at from asked`;
  await sql`
    insert into feedback_responses (workspace_id, id, request_id, case_id, contact_id, locale, form_version, answers, nps, segment, submitted_at)
    select ${workspaceId}, gen_random_uuid(), request_id, id, contact_id, 'en', 1,
      jsonb_build_object('nps', n % 11, 'csat', jsonb_build_object('quality', 1 + n % 5)), n % 11,
      case when n % 11 > 8 then 'satisfied' when n % 11 > 6 then 'neutral' else 'dissatisfied' end, asked_at
    from asked`;
}

/** An id of version 7 that was made at a moment. */
const idOf = (sql: postgres.TransactionSql, moment: postgres.Fragment) => sql`
  (overlay(overlay(gen_random_uuid()::text placing
    regexp_replace(lpad(to_hex((extract(epoch from ${moment}) * 1000)::bigint), 12, '0'), '(.{8})(.{4})', '\\1-\\2')
    from 1 for 13) placing '7' from 15 for 1))::uuid`;

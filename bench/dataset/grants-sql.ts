/**
 * Fifty thousand applications as SQL, without chance: everything follows from the number of a row. Run as superuser with
 * triggers off, for they would look at each row; what they hold is true of it all the same. $1 council, $2 the schemes,
 * $3 their versions, $4 the bench's now, $5 sealed text, $6 sealed circumstances, $7 assessor, $8 approver, $9 pot.
 */
const DAY = `interval '1 day'`
const ID = (kind: string, n = 'n') => `md5('${kind} ' || ${n})::uuid`

/** Twelve in a hundred are in the queue. */
const STATUS = `case
  when n % 100 < 4 then 'submitted' when n % 100 < 7 then 'checking' when n % 100 < 8 then 'info_requested'
  when n % 200 = 8 then 'on_hold' when n % 100 < 11 then 'recommended' when n % 200 = 11 then 'appealed'
  when n % 100 < 15 then 'approved' when n % 100 < 25 then 'monitoring' when n % 100 < 70 then 'closed'
  when n % 100 < 86 then 'rejected' when n % 100 < 95 then 'withdrawn' else 'lapsed' end`

const ROWS = `select n, ${STATUS} as status, case when n % 100 < 12 then n % 20 else 20 + n % 700 end as days
  from generate_series(1, $10::int) n`

export const grantStatements: readonly string[] = [
  `insert into person (id, name, email, created_at)
   select ${ID('person')}, 'Person ' || n, 'person' || n || '@bench.example', $4 from generate_series(1, $10::int) n`,
  `insert into file (id, council_id, owner_person_id, purpose, name, type, size, sha256, scan_state, storage_key, created_at)
   select ${ID('file')}, $1, ${ID('person')}, 'grant-evidence', 'payslip.pdf', 'application/pdf', 1000, '', 'clean',
     'bench/' || n, $4 from generate_series(1, $10::int) n`,
  `insert into bank_details (id, council_id, application_id, sealed, fingerprint, last_digits, check_result, created_at)
   select ${ID('bank')}, $1, ${ID('grant')}, $5, md5('account ' || n), '1234', 'valid', $4 from generate_series(1, $10::int) n`,
  `insert into grant_application (id, council_id, scheme_id, version_id, reference, person_id, status, round, urgent, name, email,
     phone, address_line, postcode, birth_date, nino_sealed, provider_id, employer_name, work_postcode, job_role, started_on,
     answers, circumstances_sealed, requested_pence, bank_details_id, declarations, steps_done, results, home_district_gss,
     work_district_gss, created_at, updated_at, submitted_at, due_on, paused_on, info_due_at, info_remind_at, hold_until,
     recommendation_id, decision_id, awarded_pence, decided_at, released_at, appeal_until)
   select ${ID('grant')}, $1, ($2::uuid[])[1 + n % 2], ($3::uuid[])[1 + n % 2], 'B' || lpad(n::text, 7, '0'), ${ID('person')},
     status, 1, n % 2 = 1 and n % 40 = 1, 'Person ' || n, 'person' || n || '@bench.example', '07700900123', n || ' Mill Lane', 'OX16 5QA',
     date '1960-01-01' + n % 15000, $5, ${ID('provider', 'n % 500')}, 'Provider ' || n % 500, 'OX16 5QQ', 'care-worker',
     ($4::timestamptz - days * ${DAY} - interval '300 days')::date, '{"monthsInCare": 10}', case when n % 2 = 1 then $6::bytea end, 50000,
     ${ID('bank')}, array['x'], array['you'],
     '[{"rule":"works-in-area","label":"You work here","answer":"yes","sentence":"You work here."},{"rule":"months-in-care","label":"In care","answer":"yes","sentence":"Ten months."}]',
     'E0700017' || 7 + n % 3, 'E0700017' || 7 + n % 3, $4::timestamptz - days * ${DAY}, $4::timestamptz - days * ${DAY},
     $4::timestamptz - days * ${DAY} - n * interval '1 second', ($4::timestamptz - days * ${DAY})::date + 12,
     case when status = 'info_requested' then ($4::timestamptz - ${DAY})::date end, case when status = 'info_requested' then $4::timestamptz + 9 * ${DAY} end,
     case when status = 'info_requested' then $4::timestamptz + 5 * ${DAY} end, case when status = 'on_hold' then ($4::timestamptz + 9 * ${DAY})::date end,
     case when status in ('recommended', 'approved', 'monitoring', 'closed', 'rejected', 'appealed') then ${ID('recommend')} end,
     case when status in ('approved', 'monitoring', 'closed', 'rejected', 'appealed') then ${ID('decide')} end,
     case when status in ('approved', 'monitoring', 'closed') then 45000 end,
     case when status in ('approved', 'monitoring', 'closed', 'rejected', 'appealed') then $4::timestamptz - days * ${DAY} / 2 end,
     case when status in ('approved', 'monitoring', 'closed', 'rejected', 'appealed') then $4::timestamptz - days * ${DAY} / 2 end,
     case when status in ('rejected', 'appealed') then ($4::timestamptz + 20 * ${DAY})::date end
   from (${ROWS}) r`,
  `insert into grant_cost (application_id, cost_type, pence, awarded_pence)
   select ${ID('grant')}, cost, 25000, 22500 from generate_series(1, $10::int) n, unnest(array['travel', 'other']) cost`,
  `insert into grant_evidence (id, council_id, application_id, kind, file_id, added_at, added_by_person_id)
   select ${ID('evidence')}, $1, ${ID('grant')}, 'payslip', ${ID('file')}, $4, ${ID('person')} from generate_series(1, $10::int) n`,
  `insert into grant_identity (council_id, application_id, kind, hash)
   select $1, ${ID('grant')}, kind, md5(kind || case when n % 50 = 0 then n - 1 else n end)
   from generate_series(1, $10::int) n,
     unnest(array['bank-account', 'phone', 'email', 'national-insurance', 'name-and-birth-date', 'household']) kind`,
  `insert into confirmation (id, council_id, application_id, provider_id, kind, person_name, due_at, asked_at, first_reminder_at,
     second_reminder_at, answered_at, answer, since, job_role, weekly_hours)
   select ${ID('confirmation')}, $1, ${ID('grant')}, ${ID('provider', 'n % 500')}, 'employment', 'Person ' || n, $4, $4, $4, $4,
     case when n % 3 > 0 then $4::timestamptz end, case when n % 3 > 0 then 'employed' end, case when n % 3 > 0 then date '2025-01-06' end,
     'care-worker', 30 from generate_series(1, $10::int) n`,
  `insert into grant_decision (id, council_id, application_id, round, kind, outcome, pence, reasons, by_person_id, at)
   select case kind when 'recommend' then ${ID('recommend')} else ${ID('decide')} end, $1, ${ID('grant')}, 1, kind,
     case when status in ('rejected', 'appealed') then 'reject' else 'approve' end,
     case when status not in ('rejected', 'appealed') then 45000 end,
     case when status in ('rejected', 'appealed') then array['other'] else '{}' end,
     case kind when 'recommend' then $7::uuid else $8::uuid end, $4::timestamptz - days * ${DAY} / 2
   from (${ROWS}) r, unnest(array['recommend', 'decide']) kind
   where status in ('approved', 'monitoring', 'closed', 'rejected', 'appealed') or (kind = 'recommend' and status = 'recommended')`,
  `insert into grant_award (id, council_id, application_id, decision_id, pot_id, pence, at)
   select ${ID('award')}, $1, ${ID('grant')}, ${ID('decide')}, $9, 45000, $4::timestamptz - days * ${DAY} / 2
   from (${ROWS}) r where status in ('approved', 'monitoring', 'closed')`,
  `insert into instalment (id, council_id, award_id, application_id, number, pence, due_on, status, updated_at, paid_at)
   select ${ID('instalment')}, $1, ${ID('award')}, ${ID('grant')}, 1, 45000, $4::date, case status when 'approved' then 'due' else 'paid' end,
     $4, case when status <> 'approved' then $4::timestamptz end
   from (${ROWS}) r where status in ('approved', 'monitoring', 'closed')`,
  `insert into grant_signal (id, council_id, application_id, kind, other_application_id, found_at)
   select ${ID('signal')}, $1, ${ID('grant')}, 'phone', ${ID('grant', '(n - 1)')}, $4
   from (${ROWS}) r where n % 50 = 0`,
  `insert into grant_question (id, council_id, application_id, words_sealed, asked_by_person_id, asked_at)
   select ${ID('question')}, $1, ${ID('grant')}, $5, $7, $4 from (${ROWS}) r where status = 'info_requested'`,
  `insert into grant_note (id, council_id, application_id, words_sealed, by_person_id, at)
   select ${ID('note')}, $1, ${ID('grant')}, $5, $7, $4 from (${ROWS}) r where n % 3 = 0`,
  `insert into event (council_id, entity, entity_id, actor_person_id, actor_kind, change, from_state, to_state, at, visible_at)
   select $1, 'grant_application', ${ID('grant')}, case change when 'submit' then ${ID('person')} else $7::uuid end, 'person', change,
     case change when 'submit' then 'draft' else 'submitted' end, case change when 'submit' then 'submitted' else 'checking' end,
     $4::timestamptz - days * ${DAY}, $4::timestamptz - days * ${DAY}
   from (${ROWS}) r, unnest(array['submit', 'start_checking']) change where change = 'submit' or status <> 'submitted'`,
]

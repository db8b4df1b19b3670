-- CreateTable
CREATE TABLE "grant_review" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "finding" TEXT,
    "words_sealed" BYTEA,
    "reviewed_by_person_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "grant_review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "grant_review_decision_id_key" ON "grant_review"("decision_id");

-- CreateIndex
CREATE INDEX "grant_review_council_id_application_id_idx" ON "grant_review"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_review_council_id_decision_id_idx" ON "grant_review"("council_id", "decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "grant_review_council_id_id_key" ON "grant_review"("council_id", "id");

-- AddForeignKey
ALTER TABLE "grant_review" ADD CONSTRAINT "grant_review_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_review" ADD CONSTRAINT "grant_review_council_id_decision_id_fkey" FOREIGN KEY ("council_id", "decision_id") REFERENCES "grant_decision"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── A second look at a share of decisions ───────────────────────────────────────────────────────────────────────────
alter table grant_review
  add constraint grant_review_finding check (finding in ('right', 'weak-evidence', 'wrong-amount', 'wrong-outcome', 'not-by-the-rules')),
  add constraint grant_review_made check (num_nonnulls(finding, reviewed_by_person_id, reviewed_at) in (0, 3));
create index grant_review_waiting on grant_review (council_id, drawn_at) where finding is null;
grant select, insert, update on grant_review to portal_app;
revoke delete, truncate on grant_review from portal_app;
-- Works for its scheme now, and had no part in it: decided, looked into, asked, noted or paid nothing of it, and has no interest.
create function may_review_grant(p_application uuid, p_person uuid) returns boolean language sql stable as $$
  select exists (select from grant_application a where a.id = p_application
    and (holds_grant_role(a.council_id, p_person, 'assessor', a.scheme_id)
      or holds_grant_role(a.council_id, p_person, 'approver', a.scheme_id)
      or holds_grant_role(a.council_id, p_person, 'appeals', a.scheme_id))
    and not has_grant_interest(a.id, p_person)
    and not exists (select from grant_decision d where d.application_id = a.id and d.by_person_id = p_person)
    and not exists (select from grant_signal s where s.application_id = a.id and s.resolved_by_person_id = p_person)
    and not exists (select from grant_check c where c.application_id = a.id and c.by_person_id = p_person)
    and not exists (select from grant_note n where n.application_id = a.id and n.by_person_id = p_person)
    and not exists (select from grant_question q where q.application_id = a.id and q.asked_by_person_id = p_person)
    and not exists (select from confirmation k where k.application_id = a.id and k.answered_by_person_id = p_person)
    and not exists (select from bank_details b where b.application_id = a.id and b.checked_by_person_id = p_person)
    and not exists (select from grant_recovery r where r.application_id = a.id
      and p_person in (r.proposed_by_person_id, r.decided_by_person_id, r.write_off_by_person_id, r.ended_by_person_id))
    and not exists (select from event e where e.entity = 'grant_application' and e.entity_id = a.id and e.actor_person_id = p_person)
    and not exists (select from payment_line_instalment li join instalment i on i.id = li.instalment_id
      join payment_line l on l.id = li.line_id join payment_run r on r.id = l.run_id
      where i.application_id = a.id and p_person in (r.built_by_person_id, r.locked_by_person_id, r.authorised_by_person_id)))
$$;
create function grant_review_by_another() returns trigger language plpgsql as $$
begin
  if old.finding is not null and (new.finding, new.reviewed_by_person_id, new.reviewed_at) is distinct from (old.finding, old.reviewed_by_person_id, old.reviewed_at) then
    raise exception 'grant_review_stays: what was found stays' using errcode = 'check_violation', constraint = 'grant_review_stays';
  end if;
  if (new.decision_id, new.application_id, new.council_id, new.drawn_at) is distinct from (old.decision_id, old.application_id, old.council_id, old.drawn_at) then
    raise exception 'grant_review_stays: what was drawn stays' using errcode = 'check_violation', constraint = 'grant_review_stays';
  end if;
  if old.finding is null and new.finding is not null and not may_review_grant(new.application_id, new.reviewed_by_person_id) then
    raise exception 'grant_review_by_another: had a part in it' using errcode = 'check_violation', constraint = 'grant_review_by_another';
  end if;
  return new;
end $$;
create trigger grant_review_by_another before update on grant_review for each row execute function grant_review_by_another();

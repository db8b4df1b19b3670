-- CreateTable
CREATE TABLE "admin_request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sealed" BYTEA,
    "asked_by_person_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "decided_by_person_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "admin_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "admin_request_council_id_status_asked_at_idx" ON "admin_request"("council_id", "status", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "admin_request_council_id_id_key" ON "admin_request"("council_id", "id");

-- AddForeignKey
ALTER TABLE "admin_request" ADD CONSTRAINT "admin_request_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table admin_request
  add constraint admin_request_kind check (kind in ('approval-limits', 'staff-roles', 'publish-scheme')),
  add constraint admin_request_status check (status in ('waiting', 'confirmed', 'refused', 'withdrawn')),
  add constraint admin_request_decided check ((status = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by_person_id is null)),
  -- Two people: whoever asked can only take it back.
  add constraint admin_request_two_people check (status in ('waiting', 'withdrawn') or decided_by_person_id <> asked_by_person_id),
  add constraint admin_request_own check (status <> 'withdrawn' or decided_by_person_id = asked_by_person_id),
  add constraint admin_request_emptied check ((status = 'waiting') = (sealed is not null));
create unique index admin_request_once on admin_request (council_id, kind, subject) where status = 'waiting';
grant select, insert, update on admin_request to portal_app;
revoke delete, truncate on admin_request from portal_app;
create function admin_request_by_admin() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.status <> 'waiting' then
    raise exception 'admin_request_stays: what was decided stays' using errcode = 'check_violation', constraint = 'admin_request_stays';
  end if;
  -- Sealing it with another key is no decision, and whoever asked may have left by then.
  if tg_op = 'UPDATE' and new.status = old.status then
    return new;
  end if;
  if not exists (select from council_member m where m.council_id = new.council_id and m.role = 'admin' and m.ended_at is null
      and m.person_id = coalesce(new.decided_by_person_id, new.asked_by_person_id)) then
    raise exception 'admin_request_by_admin: not an administrator' using errcode = 'check_violation', constraint = 'admin_request_by_admin';
  end if;
  return new;
end $$;
create trigger admin_request_by_admin before insert or update on admin_request for each row execute function admin_request_by_admin();

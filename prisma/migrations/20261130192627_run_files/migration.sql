-- CreateTable
CREATE TABLE "run_file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "run_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "run_file_council_id_run_id_idx" ON "run_file"("council_id", "run_id");

-- CreateIndex
CREATE UNIQUE INDEX "run_file_run_id_format_key" ON "run_file"("run_id", "format");

-- AddForeignKey
ALTER TABLE "run_file" ADD CONSTRAINT "run_file_council_id_run_id_fkey" FOREIGN KEY ("council_id", "run_id") REFERENCES "payment_run"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- ── Made with the run's export, once, and never changed (but for the key that seals it, and to be emptied) ────────────
ALTER TABLE "run_file" ADD CONSTRAINT "run_file_format_check" CHECK ("format" IN ('standard-18', 'finance-csv'));
REVOKE UPDATE, DELETE, TRUNCATE ON "run_file" FROM portal_app;
GRANT UPDATE ("sealed") ON "run_file" TO portal_app;
CREATE FUNCTION run_file_of_its_export() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM payment_run r WHERE r.id = new.run_id AND r.status = 'exported' AND r.exported_at = new.made_at) THEN
    RAISE EXCEPTION 'run_file_of_its_export: a file of a run is made when the run is exported' USING errcode = 'check_violation', constraint = 'run_file_of_its_export';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER run_file_of_its_export BEFORE INSERT ON "run_file" FOR EACH ROW EXECUTE FUNCTION run_file_of_its_export();

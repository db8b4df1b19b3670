-- AlterTable
ALTER TABLE "token" ADD COLUMN     "browser" TEXT;

-- DropTable
DROP TABLE "pending_request";

-- CreateTable
CREATE TABLE "kept_form" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "browser" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "email" TEXT,
    "path" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "fields" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "kept_form_browser_created_at_idx" ON "kept_form"("browser", "created_at");

-- CreateIndex
CREATE INDEX "kept_form_network_created_at_idx" ON "kept_form"("network", "created_at");

-- CreateIndex
CREATE INDEX "kept_form_email_idx" ON "kept_form"("email");

-- CreateIndex
CREATE INDEX "kept_form_expires_at_idx" ON "kept_form"("expires_at");

-- Nothing that a stranger sends is kept without a bound; keep-form.server.ts holds the number, this each one's size.
ALTER TABLE "kept_form" ADD CONSTRAINT "kept_form_is_small" CHECK (octet_length("fields") <= 150000 AND length("path") <= 2000);

-- A day of the audit record, without a walk through all events since.
CREATE INDEX "event_council_id_at_idx" ON "event"("council_id", "at");

-- What mail servers said before names were left out of it; without-addresses.ts does so from now on.
UPDATE "message" SET "last_error" = regexp_replace("last_error", '[^[:space:]<>"]*@[^[:space:]<>",;]+', '[address]', 'g') WHERE "last_error" LIKE '%@%';

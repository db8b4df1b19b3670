-- AlterTable
ALTER TABLE "instalment" ADD COLUMN     "counted_from" DATE,
ADD COLUMN     "first_day_months" INTEGER;
-- What is counted from the first day at work says from which.
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_counted_from_first_day"
  CHECK (("first_day_months" IS NULL) = ("counted_from" IS NULL) AND "first_day_months" BETWEEN 0 AND 120);
CREATE INDEX "instalment_counted_from_first_day" ON "instalment" ("application_id") WHERE "first_day_months" IS NOT NULL AND "status" = 'scheduled';
-- The day that it is counted from may move; what is counted stays.
GRANT UPDATE ("counted_from") ON "instalment" TO portal_app;

-- AlterTable
ALTER TABLE "payment_run" ADD COLUMN     "planned_on" DATE;
-- A run is never paid on a weekend (bank holidays are the portal's to know), and moves later only. Runs of before stay as they were.
ALTER TABLE "payment_run" ADD CONSTRAINT "payment_run_pays_on_weekdays" CHECK (extract(isodow from "pay_on") < 6) NOT VALID;
ALTER TABLE "payment_run" ADD CONSTRAINT "payment_run_moves_later" CHECK ("planned_on" < "pay_on");

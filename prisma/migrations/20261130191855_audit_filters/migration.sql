-- CreateIndex
CREATE INDEX "event_council_id_entity_id_id_idx" ON "event"("council_id", "entity_id", "id");

-- CreateIndex
CREATE INDEX "event_council_id_actor_person_id_id_idx" ON "event"("council_id", "actor_person_id", "id");

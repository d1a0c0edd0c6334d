ALTER TABLE "activity" ADD COLUMN "talk_noted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "shown_ms" bigint;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "shows_best" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "activity_talk_noted" ON "activity" USING btree ("local_day","id") WHERE talk_noted;--> statement-breakpoint
CREATE INDEX "activity_quick" ON "activity" USING btree ("local_day","id") WHERE shown_ms < 5000;--> statement-breakpoint
CREATE INDEX "activity_gone_on" ON "activity" USING btree ("local_day","id") WHERE go_on_reason is not null;--> statement-breakpoint
CREATE INDEX "activity_undone" ON "activity" USING btree ("local_day","id") WHERE undone_at is not null;--> statement-breakpoint
CREATE INDEX "address_lock_released" ON "address_lock" USING btree ("released_at","id") WHERE released_at is not null;
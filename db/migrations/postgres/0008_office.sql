ALTER TABLE "office_task" ADD COLUMN "taken_at" bigint;--> statement-breakpoint
ALTER TABLE "office_task" ADD COLUMN "answered_at" bigint;--> statement-breakpoint
ALTER TABLE "office_task" ADD COLUMN "answered_by_id" integer;--> statement-breakpoint
ALTER TABLE "office_task" ADD COLUMN "done_by_id" integer;--> statement-breakpoint
ALTER TABLE "office_task" ADD COLUMN "comment" text;--> statement-breakpoint
ALTER TABLE "office_task" ADD COLUMN "batch_id" text;--> statement-breakpoint
ALTER TABLE "office_task" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "diploma_recipient" text;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "diploma_street" text;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "diploma_postal_code" bigint;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "diploma_city" text;--> statement-breakpoint
ALTER TABLE "office_task" ADD CONSTRAINT "office_task_answered_by_id_user_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_task" ADD CONSTRAINT "office_task_done_by_id_user_id_fk" FOREIGN KEY ("done_by_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "office_task_by" ON "office_task" USING btree ("created_by_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "office_task_organization" ON "office_task" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "office_task_batch" ON "office_task" USING btree ("batch_id") WHERE batch_id is not null;
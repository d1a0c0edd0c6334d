DROP INDEX phone_number_search;
--> statement-breakpoint
CREATE INDEX "phone_number_ending" ON "phone_number" USING btree (substr(e164, length(e164) - 3));

DROP TRIGGER phone_number_search_insert;
--> statement-breakpoint
DROP TRIGGER phone_number_search_delete;
--> statement-breakpoint
DROP TRIGGER phone_number_search_update;
--> statement-breakpoint
DROP TABLE phone_number_search;
--> statement-breakpoint
CREATE INDEX `phone_number_ending` ON `phone_number` (substr(e164, length(e164) - 3));
--> statement-breakpoint
DROP TABLE contact_search;
--> statement-breakpoint
CREATE VIRTUAL TABLE contact_search USING fts5(first_name, last_name, content='contact', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3', columnsize=0);
--> statement-breakpoint
INSERT INTO contact_search(contact_search) VALUES ('rebuild');

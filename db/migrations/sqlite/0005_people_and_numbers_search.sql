CREATE VIRTUAL TABLE contact_search USING fts5(first_name, last_name, content='contact', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER contact_search_insert AFTER INSERT ON contact BEGIN
  INSERT INTO contact_search(rowid, first_name, last_name) VALUES (new.id, new.first_name, new.last_name);
END;
--> statement-breakpoint
CREATE TRIGGER contact_search_delete AFTER DELETE ON contact BEGIN
  INSERT INTO contact_search(contact_search, rowid, first_name, last_name) VALUES ('delete', old.id, old.first_name, old.last_name);
END;
--> statement-breakpoint
CREATE TRIGGER contact_search_update AFTER UPDATE OF first_name, last_name ON contact BEGIN
  INSERT INTO contact_search(contact_search, rowid, first_name, last_name) VALUES ('delete', old.id, old.first_name, old.last_name);
  INSERT INTO contact_search(rowid, first_name, last_name) VALUES (new.id, new.first_name, new.last_name);
END;
--> statement-breakpoint
INSERT INTO contact_search(contact_search) VALUES ('rebuild');
--> statement-breakpoint
CREATE VIRTUAL TABLE phone_number_search USING fts5(e164, content='phone_number', content_rowid='id', tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER phone_number_search_insert AFTER INSERT ON phone_number BEGIN
  INSERT INTO phone_number_search(rowid, e164) VALUES (new.id, new.e164);
END;
--> statement-breakpoint
CREATE TRIGGER phone_number_search_delete AFTER DELETE ON phone_number BEGIN
  INSERT INTO phone_number_search(phone_number_search, rowid, e164) VALUES ('delete', old.id, old.e164);
END;
--> statement-breakpoint
CREATE TRIGGER phone_number_search_update AFTER UPDATE OF e164 ON phone_number BEGIN
  INSERT INTO phone_number_search(phone_number_search, rowid, e164) VALUES ('delete', old.id, old.e164);
  INSERT INTO phone_number_search(rowid, e164) VALUES (new.id, new.e164);
END;
--> statement-breakpoint
INSERT INTO phone_number_search(phone_number_search) VALUES ('rebuild');

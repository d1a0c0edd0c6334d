CREATE VIRTUAL TABLE organization_search USING fts5(search_text, content='organization', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER organization_search_insert AFTER INSERT ON organization BEGIN
  INSERT INTO organization_search(rowid, search_text) VALUES (new.id, new.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER organization_search_delete AFTER DELETE ON organization BEGIN
  INSERT INTO organization_search(organization_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER organization_search_update AFTER UPDATE OF search_text ON organization BEGIN
  INSERT INTO organization_search(organization_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
  INSERT INTO organization_search(rowid, search_text) VALUES (new.id, new.search_text);
END;

CREATE INDEX contact_search ON contact USING gin (to_tsvector('simple', first_name || ' ' || last_name));
--> statement-breakpoint
CREATE INDEX phone_number_search ON phone_number USING gin (e164 gin_trgm_ops);

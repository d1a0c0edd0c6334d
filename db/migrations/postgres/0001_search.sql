CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE INDEX organization_search ON organization USING gin (to_tsvector('simple', search_text));
--> statement-breakpoint
CREATE INDEX organization_search_trigram ON organization USING gin (search_text gin_trgm_ops);

CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- Words alone: the parser would read an address, a host or a number with a sign as one.
CREATE FUNCTION organization_words(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT translate($1, '-_.,:;/\@&+''"()[]{}|!?#%*=<>', '                                ') $$;
--> statement-breakpoint
CREATE INDEX organization_search ON organization USING gin (to_tsvector('simple', organization_words(search_text)));
--> statement-breakpoint
CREATE INDEX organization_search_trigram ON organization USING gin (search_text gin_trgm_ops);

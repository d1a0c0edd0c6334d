-- What several processes on one database share, and nobody misses after a restart of the server: see db/postgres-house.ts.
CREATE UNLOGGED TABLE process_duty (name text PRIMARY KEY, holder text NOT NULL, until double precision NOT NULL);
--> statement-breakpoint
CREATE UNLOGGED TABLE attempt_count (key text PRIMARY KEY, count integer NOT NULL, until double precision NOT NULL);
--> statement-breakpoint
-- Made as @socket.io/postgres-adapter wants it: what is longer than a NOTIFY may be.
CREATE UNLOGGED TABLE socket_io_attachments (id bigserial UNIQUE, created_at timestamptz DEFAULT now(), payload bytea);

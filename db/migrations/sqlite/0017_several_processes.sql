-- On SQLite there is one process: nothing to share (see the other engine's migration of this name).
SELECT 1;

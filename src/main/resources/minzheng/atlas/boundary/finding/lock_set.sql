SELECT pg_advisory_xact_lock(4501009, hashtext(:set))

-- look-ups of foreign keys, of which there is one an outline, must not be planned anew each time
SELECT set_config('plan_cache_mode', 'auto', true) IS NOT NULL AND pg_try_advisory_xact_lock(4501003)

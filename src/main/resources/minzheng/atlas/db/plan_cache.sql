SELECT set_config('plan_cache_mode', :mode, true)

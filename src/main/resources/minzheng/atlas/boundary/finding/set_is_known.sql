SELECT EXISTS (SELECT 1 FROM delivered_set WHERE name = :set)
    OR EXISTS (SELECT 1 FROM boundary_check_run WHERE set_name = :set)

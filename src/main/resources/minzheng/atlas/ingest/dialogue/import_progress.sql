UPDATE import SET progress = CAST(:progress AS jsonb), updated_at = clock_timestamp() WHERE id = :id AND state = ANY (:running)

SELECT division_id FROM division_row WHERE overlay_id = :overlay AND removed ORDER BY code

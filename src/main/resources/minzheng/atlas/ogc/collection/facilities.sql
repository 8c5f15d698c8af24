FROM /*seen*/ facility_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) f
JOIN facility n ON n.id = f.facility_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) ad ON ad.division_id = f.assigned_id
LEFT JOIN LATERAL ( -- its last code up to the date: a register goes on naming a unit that has ended
    SELECT r.code FROM division_row r
    WHERE r.division_id = f.declared_id AND r.valid_from <= CAST(:as_of AS date)
      AND r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
    ORDER BY r.valid_from DESC
    LIMIT 1
) dd ON true
WHERE (cardinality(CAST(:kinds AS text[])) = 0 OR f.kind = ANY (CAST(:kinds AS text[])))

-- the id of a finding follows from its facility and its code
FROM (
    SELECT found.*, CAST(md5(CAST(found.facility_id AS text) || ' ' || found.code) AS uuid) AS id
    FROM placement_finding_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) found
) f
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) cd ON cd.division_id = f.containing_id
LEFT JOIN LATERAL (
    SELECT r.code FROM division_row r
    WHERE r.division_id = f.declared_id AND r.valid_from <= CAST(:as_of AS date)
      AND r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
    ORDER BY r.valid_from DESC
    LIMIT 1
) dd ON true
WHERE true

WITH touched AS (
    SELECT recorded_from AS version, true AS came, r.* FROM facility_row r WHERE facility_id = :id
    UNION ALL
    SELECT recorded_to, false, r.* FROM facility_row r WHERE facility_id = :id AND recorded_to <= :version
), states AS (
    SELECT version, came, jsonb_agg(jsonb_build_object(
               'kind', kind, 'name', name, 'status', status, 'geometry', CAST(ST_AsGeoJSON(geom, 7) AS jsonb),
               'declared_id', declared_id, 'declared_area_id', declared_area_id, 'details', details,
               'coord_source', coord_source, 'synthetic', synthetic, 'is_public', is_public,
               'valid_from', valid_from, 'valid_to', CASE WHEN isfinite(valid_to) THEN valid_to END) ORDER BY valid_from) AS list
    FROM touched
    WHERE overlay_id IS NULL AND version <= :version
    GROUP BY version, came
)
SELECT v.version AS data_version, v.recorded_at, v.actor, v.edit, v.reason, v.request_id,
       coalesce((SELECT list FROM states s WHERE s.version = v.version AND NOT came), '[]') AS before,
       coalesce((SELECT list FROM states s WHERE s.version = v.version AND came), '[]') AS after
FROM data_version v
WHERE v.version IN (SELECT version FROM states)
ORDER BY v.version DESC

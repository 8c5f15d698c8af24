WITH touched AS (
    SELECT recorded_from AS version, true AS came, r.* FROM division_row r WHERE division_id = :id
    UNION ALL
    SELECT recorded_to, false, r.* FROM division_row r WHERE division_id = :id AND recorded_to <= :version
), states AS (
    SELECT version, came, jsonb_agg(jsonb_build_object(
               'code', code, 'name', name, 'type', type, 'parent_id', parent_id, 'flags', flags, 'coord_source', coord_source,
               'synthetic', synthetic, 'area_km2', round(CAST(ST_Area(CAST(geom AS geography)) / 1e6 AS numeric), 4),
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

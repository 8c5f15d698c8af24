-- the classes of facility/findings.sql; the id of a finding follows from its facility and its code
FROM (
    WITH placed AS (
        SELECT f.*, n.external_id
        FROM facility_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) f
        JOIN facility n ON n.id = f.facility_id
    ), living AS MATERIALIZED (
        SELECT d.division_id, d.row_id, d.code, coalesce(d.seat, ST_PointOnSurface(d.geom)) AS place
        FROM division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) d
    ), shared AS (
        SELECT k.facility_row_id
        FROM facility_containment k JOIN living d ON d.row_id = k.division_row_id JOIN division n ON n.id = d.division_id
        GROUP BY k.facility_row_id, n.level
        HAVING count(*) > 1
    ), found AS (
        SELECT 'no_coordinates' AS code, p.*, CAST(NULL AS geometry) AS shown FROM placed p WHERE p.geom IS NULL
        UNION ALL
        SELECT 'outside_all_units', p.*, p.point FROM placed p WHERE p.point IS NOT NULL AND p.containing_id IS NULL
        UNION ALL
        SELECT 'on_shared_edge', p.*, p.point FROM placed p WHERE p.row_id IN (SELECT facility_row_id FROM shared)
        UNION ALL
        SELECT 'declared_not_valid', p.*, p.point FROM placed p
        WHERE p.declared_id IS NOT NULL AND p.declared_id NOT IN (SELECT division_id FROM living)
        UNION ALL
        SELECT 'declared_elsewhere', p.*, ST_MakeLine(d.place, p.point)
        FROM placed p JOIN living d ON d.division_id = p.declared_id
        WHERE p.containing_id <> p.declared_id
          AND p.containing_id NOT IN (SELECT division_under(p.declared_id, CAST(:as_of AS date), :version, CAST(NULL AS uuid)))
          AND p.declared_id NOT IN (SELECT division_under(p.containing_id, CAST(:as_of AS date), :version, CAST(NULL AS uuid)))
    )
    SELECT found.*, CAST(md5(CAST(found.facility_id AS text) || ' ' || found.code) AS uuid) AS id FROM found
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

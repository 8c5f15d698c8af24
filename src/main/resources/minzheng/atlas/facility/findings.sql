WITH placed AS (
    SELECT f.*, n.external_id
    FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
    JOIN facility n ON n.id = f.facility_id
    WHERE (CAST(:scope AS uuid) IS NULL OR f.assigned_id IN (
           SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
      AND (CAST(:division AS uuid) IS NULL OR f.assigned_id IN (
           SELECT division_under(CAST(:division AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
), living AS MATERIALIZED (
    SELECT d.division_id, d.row_id, d.code, coalesce(d.seat, ST_PointOnSurface(d.geom)) AS place
    FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
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
      AND p.containing_id NOT IN (SELECT division_under(p.declared_id, CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
      AND p.declared_id NOT IN (SELECT division_under(p.containing_id, CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
)
SELECT f.code, f.facility_id, f.external_id, f.kind, f.name, f.synthetic, f.shown AS geom,
       (SELECT r.code FROM division_row r
        WHERE r.division_id = f.declared_id AND r.valid_from <= CAST(:as_of AS date) AND r.overlay_id IS NULL
          AND r.recorded_from <= :version AND :version < r.recorded_to
        ORDER BY r.valid_from DESC LIMIT 1) AS declared_code,
       (SELECT code FROM living WHERE division_id = f.containing_id) AS containing_code,
       (SELECT code FROM living WHERE division_id = f.assigned_id) AS assigned_code
FROM found f
WHERE (CAST(:code AS text) IS NULL OR f.code = :code)
  AND (CAST(:is_public AS boolean) IS NULL OR f.is_public = :is_public)
  AND (CAST(:after AS text) IS NULL OR f.facility_id || ' ' || f.code > :after)
ORDER BY f.facility_id || ' ' || f.code
LIMIT :limit

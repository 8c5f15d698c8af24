-- per gap unit: the facilities of the wanted sort that lie in it, then the nearest elsewhere; and which requirements each meets
WITH candidate AS MATERIALIZED (
    SELECT f.facility_id, f.name, f.kind, f.status, f.point, f.assigned_id, f.synthetic,
           ARRAY[<leaves>] AS truths
    FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
    WHERE <candidates>
      AND (CAST(:scope AS uuid) IS NULL
           OR f.assigned_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
), unit AS (
    SELECT d.division_id, coalesce(d.seat, ST_PointOnSurface(d.geom)) AS centre
    FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
    WHERE d.division_id = ANY (CAST(:units AS uuid[]))
    UNION ALL
    SELECT a.area_id, ST_PointOnSurface(a.geom)
    FROM management_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
    WHERE a.area_id = ANY (CAST(:units AS uuid[]))
)
SELECT u.division_id AS unit_id, c.facility_id, c.name, c.kind, c.status, c.truths, c.inside, c.synthetic,
       ST_Distance(CAST(u.centre AS geography), CAST(c.point AS geography)) AS metres
FROM unit u
CROSS JOIN LATERAL (
    SELECT k.*, k.assigned_id IN (
               SELECT division_under(u.division_id, CAST(:as_of AS date), :version, CAST(:overlay AS uuid))) AS inside
    FROM candidate k
    ORDER BY k.assigned_id = u.division_id DESC NULLS LAST, k.point <-> u.centre NULLS LAST, k.facility_id
    LIMIT :per_unit
) c
ORDER BY u.division_id, c.inside DESC, metres NULLS LAST, c.facility_id

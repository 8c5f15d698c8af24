-- per gap unit: the facilities of the wanted sort that answer for it, then the nearest elsewhere; and which requirements each meets
WITH unit AS MATERIALIZED (
    SELECT d.division_id, coalesce(d.seat, ST_PointOnSurface(d.geom)) AS centre
    FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
    WHERE d.division_id = ANY (:units)
    UNION ALL
    SELECT a.area_id, ST_PointOnSurface(a.geom)
    FROM management_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
    WHERE a.area_id = ANY (:units)
), near AS MATERIALIZED (
    -- the nearest rows by the index on points; one more for each that may turn out to be inside
    SELECT u.division_id AS unit_id, n.facility_id
    FROM unit u
    CROSS JOIN LATERAL (
        SELECT f.facility_id
        FROM facility_row_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
        WHERE <candidates>
        ORDER BY f.point <-> u.centre
        LIMIT :per_unit
    ) n
    UNION
    -- what is declared in the unit or below it
    SELECT u.division_id, f.facility_id
    FROM unit u
    CROSS JOIN LATERAL division_under(u.division_id, CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) below
    JOIN facility_row_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f ON f.declared_id = below
    WHERE <candidates>
    UNION
    -- what lies in one of its polygons
    SELECT u.division_id, f.facility_id
    FROM unit u
    CROSS JOIN LATERAL division_under(u.division_id, CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) below
    JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = below
    JOIN facility_containment k ON k.division_row_id = d.row_id
    JOIN facility_row_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f ON f.row_id = k.facility_row_id
    WHERE <candidates>
), placed AS MATERIALIZED (
    SELECT f.facility_id, f.name, f.kind, f.status, f.point, f.assigned_id, f.synthetic, ARRAY[<leaves>] AS truths
    FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
    WHERE f.facility_id = ANY (ARRAY(SELECT facility_id FROM near))
      AND (CAST(:scope AS uuid) IS NULL
           OR f.assigned_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
), ranked AS (
    SELECT u.division_id AS unit_id, p.*, i.inside,
           ST_Distance(CAST(u.centre AS geography), CAST(p.point AS geography)) AS metres
    FROM near n
    JOIN unit u ON u.division_id = n.unit_id
    JOIN placed p ON p.facility_id = n.facility_id
    CROSS JOIN LATERAL (
        SELECT coalesce(p.assigned_id IN (
            SELECT division_under(u.division_id, CAST(:as_of AS date), :version, CAST(:overlay AS uuid))), false) AS inside
    ) i
), numbered AS (
    SELECT r.*, row_number() OVER (PARTITION BY unit_id ORDER BY inside DESC, metres NULLS LAST, facility_id) AS place
    FROM ranked r
)
SELECT unit_id, facility_id, name, kind, status, truths, inside, synthetic, metres
FROM numbered
WHERE place <= :per_unit
ORDER BY unit_id, place

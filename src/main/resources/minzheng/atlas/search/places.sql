-- kind, unit around and extent of some things on the date; a position lies on or in the thing
WITH found AS (
    SELECT d.division_id AS id, d.type AS kind, d.parent_id AS within_id, d.geom, d.seat AS position
    FROM division_at(CAST(:as_of AS date), :version, NULL) d
    WHERE d.division_id = ANY (:ids)
    UNION ALL
    SELECT a.area_id, a.kind, a.parent_id, a.geom, NULL
    FROM management_area_at(CAST(:as_of AS date), :version, NULL) a
    WHERE a.area_id = ANY (:ids)
    UNION ALL
    SELECT f.facility_id, f.kind, f.assigned_id, f.geom, f.point
    FROM facility_at(CAST(:as_of AS date), :version, NULL) f
    WHERE f.facility_id = ANY (:ids)
    UNION ALL
    SELECT l.line_id, l.level, NULL, l.geom, NULL
    FROM boundary_line_at(CAST(:as_of AS date), :version, NULL) l
    WHERE l.line_id = ANY (:ids)
    UNION ALL
    SELECT m.marker_id, m.erection, m.managing_id, m.geom, m.geom
    FROM boundary_marker_at(CAST(:as_of AS date), :version, NULL) m
    WHERE m.marker_id = ANY (:ids)
), placed AS (
    SELECT id, kind, within_id, geom, coalesce(position, ST_PointOnSurface(geom)) AS position FROM found
)
SELECT p.id, p.kind, u.code AS within_code, u.name AS within_name, ST_X(p.position) AS lon, ST_Y(p.position) AS lat,
       ST_XMin(p.geom) AS west, ST_YMin(p.geom) AS south, ST_XMax(p.geom) AS east, ST_YMax(p.geom) AS north
FROM placed p
LEFT JOIN division_at(CAST(:as_of AS date), :version, NULL) u ON u.division_id = p.within_id

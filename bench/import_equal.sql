-- Rows by our load, rows by ogr2ogr, and whether both cover the same box (to 1e-7 degrees).
WITH ours AS (
    SELECT count(*) AS n, ST_Extent(r.point) AS box
    FROM atlas.facility_row r JOIN atlas.facility f ON f.id = r.facility_id
    WHERE f.source = 'bench' AND r.recorded_to = 9223372036854775807
), theirs AS (
    SELECT count(*) AS n, ST_Extent(wkb_geometry) AS box FROM public.by_ogr2ogr
)
SELECT ours.n, theirs.n,
       abs(ST_XMin(ours.box) - ST_XMin(theirs.box)) + abs(ST_YMin(ours.box) - ST_YMin(theirs.box))
       + abs(ST_XMax(ours.box) - ST_XMax(theirs.box)) + abs(ST_YMax(ours.box) - ST_YMax(theirs.box)) < 4e-7
FROM ours, theirs;

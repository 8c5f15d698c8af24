-- Surveyed places on record of the facilities that a file places: of the same number, else of the same name and kind
-- within 3 km where both sides have but one such. Two hundred known by number are witnesses enough: names are not read then.
WITH given AS (
    SELECT g.n, g.external_id, g.kind, ST_SetSRID(ST_MakePoint(g.lon, g.lat), 4490) AS place,
           regexp_replace(lower(normalize(g.name, NFKC)), '[[:space:][:punct:]]', '', 'g') AS plain
    FROM jsonb_to_recordset(CAST(:places AS jsonb))
         AS g(n integer, external_id text, name text, kind text, lon float8, lat float8)
), numbered AS (
    SELECT DISTINCT ON (g.n) g.n, r.facility_id, ST_Centroid(r.geom) AS place
    FROM given g
    JOIN facility f ON f.source = :source AND f.external_id = g.external_id
    JOIN facility_row r ON r.facility_id = f.id
    WHERE r.recorded_from < :before AND r.recorded_to >= :before AND r.overlay_id IS NULL
      AND r.geom IS NOT NULL AND r.coord_source IN ('survey', 'gnss') AND NOT r.synthetic
    ORDER BY g.n, r.valid_to DESC
), around AS (
    SELECT ST_Expand(CAST(ST_SetSRID(ST_Extent(place), 4490) AS geometry), 0.03) AS box FROM given
), nearby AS (
    SELECT DISTINCT ON (r.facility_id) r.facility_id, r.kind, ST_Centroid(r.geom) AS place,
           regexp_replace(lower(normalize(r.name, NFKC)), '[[:space:][:punct:]]', '', 'g') AS plain
    FROM around a
    JOIN facility_row r ON r.point && a.box
    WHERE (SELECT count(*) FROM numbered) < 200
      AND r.recorded_from < :before AND r.recorded_to >= :before AND r.overlay_id IS NULL
      AND r.coord_source IN ('survey', 'gnss') AND NOT r.synthetic
    ORDER BY r.facility_id, r.valid_to DESC
), named AS (
    SELECT g.n, k.facility_id, k.place,
           count(*) OVER (PARTITION BY g.n) AS of_given, count(*) OVER (PARTITION BY k.facility_id) AS of_known
    FROM given g
    JOIN nearby k ON k.plain = g.plain AND k.plain <> ''
    JOIN facility_kind w ON w.code = k.kind AND g.kind IN (w.code, w.body #>> '{name,zh}', w.body #>> '{name,en}')
    WHERE ST_DWithin(CAST(k.place AS geography), CAST(g.place AS geography), 3000)
), matched AS (
    SELECT n, place FROM numbered
    UNION ALL
    SELECT n, place FROM named m
    WHERE of_given = 1 AND of_known = 1
      AND NOT EXISTS (SELECT 1 FROM numbered b WHERE b.n = m.n OR b.facility_id = m.facility_id)
)
SELECT n, ST_X(place) AS lon, ST_Y(place) AS lat,
       ST_X(place) AS west, ST_Y(place) AS south, ST_X(place) AS east, ST_Y(place) AS north
FROM matched

-- Surveyed outlines on record of the divisions of the same code.
SELECT DISTINCT ON (g.n) g.n, ST_X(ST_Centroid(r.geom)) AS lon, ST_Y(ST_Centroid(r.geom)) AS lat,
       ST_XMin(r.geom) AS west, ST_YMin(r.geom) AS south, ST_XMax(r.geom) AS east, ST_YMax(r.geom) AS north
FROM jsonb_to_recordset(CAST(:places AS jsonb)) AS g(n integer, code text)
JOIN division_row r ON r.code = g.code
WHERE r.recorded_from < :before AND r.recorded_to >= :before AND r.overlay_id IS NULL
  AND r.geom IS NOT NULL AND r.coord_source IN ('survey', 'gnss') AND NOT r.synthetic
ORDER BY g.n, r.valid_to DESC

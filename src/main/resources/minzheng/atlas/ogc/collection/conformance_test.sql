-- a grid over the whole world, the poles and both sides of the antimeridian included; every third feature has an
-- instant, every third an interval, every third an interval that is still going on
FROM (
    SELECT CAST(md5('conformance ' || g.number) AS uuid) AS id, 'synthetic ' || g.number AS name, g.number,
           CASE g.number % 3 WHEN 0 THEN 'point' WHEN 1 THEN 'line' ELSE 'area' END AS shape,
           DATE '2018-01-01' + CAST(g.number * 7 % 2500 AS integer) AS from_day,
           CASE (g.number / 3) % 3 WHEN 0 THEN DATE '2018-01-01' + CAST(g.number * 7 % 2500 AS integer)
                                   WHEN 1 THEN DATE '2018-01-01' + CAST(g.number * 7 % 2500 + 90 AS integer) END AS to_day,
           CASE g.number % 3
               WHEN 0 THEN ST_SetSRID(ST_MakePoint(g.lon, g.lat), 4490)
               WHEN 1 THEN ST_SetSRID(ST_MakeLine(ST_MakePoint(g.lon - 0.5, g.lat - 0.5), ST_MakePoint(g.lon + 0.5, g.lat + 0.5)), 4490)
               ELSE ST_MakeEnvelope(g.lon - 0.5, g.lat - 0.5, g.lon + 0.5, g.lat + 0.5, 4490)
           END AS geom
    FROM (
        SELECT row_number() OVER (ORDER BY lat, lon) AS number, lon, lat
        FROM generate_series(-179.0, 179.0, 6.0) lon, generate_series(-88.0, 89.0, 3.0) lat
    ) g
) w
WHERE true

WITH strips AS MATERIALIZED (
    SELECT strip, CAST(geom AS geometry) AS geom
    FROM jsonb_to_recordset(CAST(:strips AS jsonb)) AS x(strip integer, geom text)
)
SELECT s.strip, 'facility' AS kind, CAST(f.facility_id AS text) AS id, f.name
FROM strips s
JOIN facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f ON ST_Intersects(s.geom, f.geom)
UNION ALL
SELECT s.strip, n.level, CAST(d.division_id AS text), d.name
FROM strips s
JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
    ON ST_Intersects(s.geom, coalesce(d.seat, d.geom))
JOIN division n ON n.id = d.division_id
WHERE d.rank > (SELECT max(l.rank) FROM division_level l WHERE l.holds_facilities) OR ST_Intersects(s.geom, d.seat)
UNION ALL
SELECT s.strip, 'residential_area', CAST(r.residential_area_id AS text), r.name
FROM strips s
JOIN residential_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r ON ST_Intersects(s.geom, r.geom)
ORDER BY 1, 2, 4, 3

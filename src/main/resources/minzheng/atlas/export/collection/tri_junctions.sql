SELECT n.source AS atlas_source, n.external_id, j.code, j.name,
       (SELECT string_agg(d.code, ';' ORDER BY u.ordinality)
        FROM unnest(j.units) WITH ORDINALITY u(id, ordinality)
        JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = u.id) AS units,
       j.agreement, j.document_crs, ST_X(j.document_geom) AS document_x, ST_Y(j.document_geom) AS document_y, j.accuracy_m,
       j.valid_from, j.valid_to, j.coord_source, j.synthetic, j.geom
FROM tri_junction_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) j
JOIN tri_junction n ON n.id = j.junction_id
WHERE CAST(:scope AS uuid) IS NULL
   OR j.units && ARRAY(SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
ORDER BY j.code

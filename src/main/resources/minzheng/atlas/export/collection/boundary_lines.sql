SELECT n.source AS atlas_source, n.external_id, l.code, l.name, l.level, a.code AS side_a_code, b.code AS side_b_code,
       l.agreement, l.agreed_on, l.filed_with, l.registered_length_m, l.registered_single, l.registered_double,
       l.registered_triple, l.start_point, l.end_point, l.disputed, NULLIF(CAST(l.parts AS text), '[]') AS parts,
       l.document_crs, ST_AsText(l.document_geom) AS document_wkt, l.accuracy_m, l.agreement_a, l.agreement_b,
       l.filing_number, l.valid_from, l.valid_to, l.coord_source, l.synthetic, l.geom
FROM boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l
JOIN boundary_line n ON n.id = l.line_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a ON a.division_id = l.side_a
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) b ON b.division_id = l.side_b
WHERE CAST(:scope AS uuid) IS NULL
   OR l.side_a IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
   OR l.side_b IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
ORDER BY l.code

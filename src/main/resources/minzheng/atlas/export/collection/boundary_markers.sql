SELECT n.source AS atlas_source, n.external_id, l.code AS line_code, m.number, NULLIF(m.member, '') AS member, m.serial,
       m.name, m.erection, m.faces, m.material, m.place, d.code AS managing_code, m.method, m.height_m, m.height_datum,
       NULLIF(CAST(m.reference_objects AS text), '[]') AS reference_objects,
       (SELECT string_agg(o.code || ':' || CAST(c.value ->> 'm' AS numeric), ';' ORDER BY c.ordinality)
        FROM jsonb_array_elements(m.chainages) WITH ORDINALITY c
        JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) o
             ON o.line_id = CAST(c.value ->> 'line' AS uuid)) AS chainages,
       m.description, m.is_public, m.document_crs, ST_X(m.document_geom) AS document_x, ST_Y(m.document_geom) AS document_y,
       m.accuracy_m, m.agreement_a, m.agreement_b, m.filing_number, m.valid_from, m.valid_to, m.coord_source, m.synthetic,
       m.geom
FROM boundary_marker_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) m
JOIN boundary_marker n ON n.id = m.marker_id
JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l ON l.line_id = m.line_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = m.managing_id
WHERE (CAST(:is_public AS boolean) IS NULL OR m.is_public = :is_public)
  AND (CAST(:scope AS uuid) IS NULL
       OR l.side_a IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
       OR l.side_b IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
ORDER BY l.code, m.serial, m.number, m.member

SELECT n.source AS atlas_source, a.code, a.name, a.kind, p.code AS parent_code,
       (SELECT string_agg(h.code, ';' ORDER BY h.code)
        FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) h
        WHERE h.division_id = ANY (a.held_in_trust)) AS held_in_trust,
       a.valid_from, a.valid_to, a.coord_source, a.synthetic, a.geom
FROM management_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
JOIN management_area n ON n.id = a.area_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) p ON p.division_id = a.parent_id
WHERE (CAST(:scope AS uuid) IS NULL OR a.parent_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:kind AS text) IS NULL OR a.kind = :kind)
ORDER BY a.code

-- one recorded state, believed or not: by row, or the one that holds on a date in the base or in an overlay
SELECT r.facility_id AS id, n.source, n.external_id, r.kind, r.name, r.status, r.geom, r.declared_id, r.declared_area_id,
       r.details, r.coord_source, r.synthetic, r.is_public, r.valid_from, r.valid_to
FROM facility_row r JOIN facility n ON n.id = r.facility_id
WHERE r.row_id = :row_id AND r.facility_id = :id

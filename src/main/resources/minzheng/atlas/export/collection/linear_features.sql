SELECT n.source AS atlas_source, n.external_id, f.code, f.name, f.kind, f.accuracy_m, f.valid_from, f.valid_to,
       f.coord_source, f.synthetic, f.geom
FROM linear_feature_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
JOIN linear_feature n ON n.id = f.linear_feature_id
WHERE CAST(:scope AS uuid) IS NULL
   OR EXISTS (SELECT FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
              WHERE d.division_id = :scope AND ST_Intersects(d.geom, f.geom))
ORDER BY f.code

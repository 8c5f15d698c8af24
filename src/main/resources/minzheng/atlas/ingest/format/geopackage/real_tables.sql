SELECT name
FROM sqlite_master
WHERE type = 'table'
  AND sql LIKE 'CREATE TABLE%'
  AND name IN ('gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys')

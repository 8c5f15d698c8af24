SELECT contents.table_name
FROM gpkg_contents AS contents
WHERE contents.data_type IN ('features', 'attributes')
  AND EXISTS (
    SELECT 1 FROM sqlite_master AS stored
    WHERE stored.type = 'table'
      AND stored.name = contents.table_name
      AND stored.sql NOT LIKE 'CREATE VIRTUAL%'
  )
ORDER BY contents.table_name

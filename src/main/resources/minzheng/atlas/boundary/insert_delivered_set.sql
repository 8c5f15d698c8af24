INSERT INTO delivered_set (id, name, side_id, file_name, sha256, crs, delivered_on, actor)
VALUES (:id, :name, CAST(:sideId AS uuid), :fileName, :sha256, :crs, :deliveredOn, :actor)
ON CONFLICT (name) DO NOTHING

INSERT INTO photo (sha256, media_type, bytes, actor) VALUES (:sha256, :media_type, :bytes, :actor)
ON CONFLICT (sha256) DO NOTHING

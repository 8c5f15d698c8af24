INSERT INTO generalisation (level, version) VALUES (:level, :version)
ON CONFLICT (level) DO UPDATE SET version = excluded.version

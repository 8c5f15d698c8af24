INSERT INTO overlay (id, name, base_version, actor) VALUES (:id, :name, :version, :actor) ON CONFLICT (id) DO NOTHING

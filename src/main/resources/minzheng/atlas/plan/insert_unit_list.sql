INSERT INTO unit_list (sha256, name, codes) VALUES (:sha256, :name, CAST(:codes AS text[]))
ON CONFLICT (sha256) DO NOTHING

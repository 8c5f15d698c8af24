SELECT source, id FROM facility WHERE external_id = :external_id ORDER BY source = :source DESC, source

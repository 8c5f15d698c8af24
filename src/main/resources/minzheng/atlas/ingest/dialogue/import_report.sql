SELECT report FROM import WHERE id = :id AND report IS NOT NULL

SELECT EXISTS (SELECT 1 FROM division_row WHERE code = :code AND overlay_id IS NULL)

SELECT EXISTS (
    SELECT 1 FROM plan_row
    WHERE plan_id = :id AND sha256 = :sha256 AND recorded_to = 9223372036854775807 AND overlay_id IS NULL)

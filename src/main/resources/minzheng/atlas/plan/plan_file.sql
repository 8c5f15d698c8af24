SELECT body FROM plan_row WHERE sha256 = :sha256 LIMIT 1

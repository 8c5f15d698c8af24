SELECT code, level, zh, en FROM division_type ORDER BY code

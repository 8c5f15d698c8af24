SELECT code, value, unit, zh, en, source FROM inspection_limit ORDER BY code

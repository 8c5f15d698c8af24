SELECT code, zh, en, first_year, last_year, source FROM inspection_round ORDER BY first_year, code

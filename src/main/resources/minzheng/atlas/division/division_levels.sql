SELECT code, rank, zh, en, holds_facilities FROM division_level ORDER BY rank

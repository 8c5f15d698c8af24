SELECT t.code, t.level, l.rank, t.zh, t.en FROM division_type t JOIN division_level l ON l.code = t.level

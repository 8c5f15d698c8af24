-- a proposal that hides the recorded row of each unit from a date on
INSERT INTO division_row (division_id, code, name, type, parent_id, flags, synthetic, removed, valid_from, valid_to,
                          recorded_from, overlay_id)
SELECT d.division_id, d.code, d.name, d.type, d.parent_id, d.flags, d.synthetic, true, CAST(:on AS date), d.valid_to,
       :version, CAST(:overlay AS uuid)
FROM division_at(CAST(:on AS date), :version, NULL) d
WHERE d.division_id = ANY (:ids)

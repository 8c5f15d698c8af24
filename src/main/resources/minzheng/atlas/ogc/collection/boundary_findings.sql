-- of the register itself, not of delivered sets; hidden = one of its subjects is
FROM (
    SELECT b.*,
           (SELECT string_agg(s ->> 'name', '; ') FROM jsonb_array_elements(b.subjects) s) AS names,
           EXISTS (
               SELECT 1 FROM jsonb_array_elements(b.subjects) s JOIN facility_row r
                    ON r.facility_id = CASE WHEN s ->> 'kind' = 'facility' THEN CAST(s ->> 'id' AS uuid) END
               WHERE NOT r.is_public
                 AND r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
           ) OR EXISTS (
               SELECT 1 FROM jsonb_array_elements(b.subjects) s JOIN boundary_marker_row r
                    ON r.marker_id = CASE WHEN s ->> 'kind' = 'marker' THEN CAST(s ->> 'id' AS uuid) END
               WHERE NOT r.is_public
                 AND r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
           ) AS hidden
    FROM boundary_finding b
    WHERE b.set_name = 'live' AND b.first_version <= :version
      AND (b.gone_version IS NULL OR b.gone_version > :version)
) f
WHERE true

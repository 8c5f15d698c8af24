-- of the register itself, not of delivered sets; hidden = one of its subjects is
FROM (
    SELECT b.*,
           (SELECT string_agg(s ->> 'name', '; ') FROM jsonb_array_elements(b.subjects) s) AS names,
           EXISTS (
               SELECT 1 FROM jsonb_array_elements(b.subjects) s
               WHERE s ->> 'kind' = 'facility' AND s ->> 'id' IN (SELECT CAST(h AS text) FROM hidden_facilities() h)
                  OR s ->> 'kind' = 'marker' AND s ->> 'id' IN (SELECT CAST(h AS text) FROM hidden_markers() h)
           ) AS hidden
    FROM boundary_finding b
    WHERE b.set_name = 'live' AND b.first_version <= :version
      AND (b.gone_version IS NULL OR b.gone_version > :version)
) f
WHERE true

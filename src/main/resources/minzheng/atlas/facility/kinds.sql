SELECT body FROM facility_kind ORDER BY CAST(body ->> 'position' AS integer), code

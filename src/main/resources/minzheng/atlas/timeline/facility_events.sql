-- what happened to facilities, by day and kind: where one dated state ends and another, or nothing, follows
WITH believed AS NOT MATERIALIZED (
    SELECT r.* FROM facility_row r
    WHERE r.overlay_id IS NULL AND NOT r.removed AND r.recorded_from <= :version AND :version < r.recorded_to
), edge AS (
    SELECT a.valid_from AS day, a.row_id AS after_id, b.row_id AS before_id, a.kind AS after_kind, b.kind AS before_kind,
           coalesce(a.status = 'operating', false) AS operates, coalesce(b.status = 'operating', false) AS operated,
           (a.kind, a.name, a.status, a.geom, a.declared_id, a.declared_area_id, a.details, a.is_public) IS DISTINCT FROM
           (b.kind, b.name, b.status, b.geom, b.declared_id, b.declared_area_id, b.details, b.is_public) AS differs
    FROM believed a
    LEFT JOIN believed b ON b.facility_id = a.facility_id AND b.valid_to = a.valid_from
    WHERE a.valid_from BETWEEN CAST(:from AS date) AND CAST(:to AS date) + 1
    UNION ALL
    SELECT b.valid_to, NULL, b.row_id, NULL, b.kind, false, b.status = 'operating', true
    FROM believed b
    WHERE b.valid_to BETWEEN CAST(:from AS date) AND CAST(:to AS date) + 1
      AND NOT EXISTS (SELECT FROM believed a WHERE a.facility_id = b.facility_id AND a.valid_from = b.valid_to)
), event AS ( -- a state that ends on a day held through the day before: the last day is the day of a closing
    SELECT day - CASE WHEN operated AND NOT operates THEN 1 ELSE 0 END AS on_day,
           day - CASE WHEN after_id IS NULL OR operated AND NOT operates THEN 1 ELSE 0 END AS seen_on,
           CASE WHEN after_id IS NULL OR operated AND NOT operates THEN before_id ELSE after_id END AS row_id,
           CASE WHEN after_id IS NULL OR operated AND NOT operates THEN before_kind ELSE after_kind END AS kind,
           operates AND NOT operated AS opened, operated AND NOT operates AS closed
    FROM edge
    WHERE operates <> operated OR differs
), placed AS MATERIALIZED ( -- once for each event, not for each unit it is compared with
    SELECT e.*, CASE WHEN CAST(:division AS uuid) IS NOT NULL THEN
               (SELECT f.assigned_id FROM facility_at(e.seen_on, :version, NULL) f WHERE f.row_id = e.row_id) END AS assigned_id
    FROM event e
    WHERE e.on_day BETWEEN CAST(:from AS date) AND CAST(:to AS date)
)
SELECT p.on_day, p.kind, count(*) FILTER (WHERE p.opened) AS opened, count(*) FILTER (WHERE p.closed) AS closed,
       count(*) FILTER (WHERE NOT p.opened AND NOT p.closed) AS changed
FROM placed p
WHERE CAST(:division AS uuid) IS NULL
   OR EXISTS (SELECT FROM division_closure k
              WHERE k.ancestor_id = CAST(:division AS uuid) AND k.descendant_id = p.assigned_id AND k.overlay_id IS NULL
                AND k.recorded_from <= :version AND :version < k.recorded_to
                AND k.valid_from <= p.seen_on AND p.seen_on < k.valid_to)
GROUP BY p.on_day, p.kind
ORDER BY p.on_day, p.kind

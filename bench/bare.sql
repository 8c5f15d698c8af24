-- The bench plan as an analyst would write it: one statement per measure, over the same dated functions as the service.
-- psql -v as_of=2025-12-31 -f bare.sql; prints id|numerator|denominator
\set ON_ERROR_STOP on
\pset format unaligned
\pset tuples_only on
SET search_path = atlas, public;
SET jit = off;
SET client_min_messages = warning;
SELECT max(version) AS version FROM data_version \gset
CREATE TEMP VIEW closure AS
SELECT ancestor_id, descendant_id FROM division_closure
WHERE overlay_id IS NULL AND recorded_to = 9223372036854775807 AND valid_from <= :'as_of' AND valid_to > :'as_of';

SELECT 'B-01', sum((f.details ->> 'beds_nursing')::numeric), sum((f.details ->> 'beds_total')::numeric)
FROM facility_at(:'as_of', :version, NULL) f
WHERE f.kind IN ('elder_care_institution', 'destitute_support_institution', 'regional_rural_elder_care_centre', 'comprehensive_elder_care_centre') AND f.status = 'operating' AND (f.details ->> 'filed_on')::date <= :'as_of';

SELECT 'B-02', count(u.unit), count(*)
FROM division_at(:'as_of', :version, NULL) d JOIN division n ON n.id = d.division_id
LEFT JOIN (
    SELECT k.ancestor_id AS unit
    FROM facility_at(:'as_of', :version, NULL) f JOIN closure k ON k.descendant_id = f.assigned_id
    WHERE f.kind IN ('elder_care_institution', 'destitute_support_institution', 'regional_rural_elder_care_centre', 'comprehensive_elder_care_centre') AND f.status = 'operating' AND ((f.details ->> 'comprehensive_certified')::boolean
           OR f.details -> 'functions' @> '["residential", "day_care", "home_visits", "meals", "rehabilitation"]')
    GROUP BY k.ancestor_id HAVING count(*) >= 1
) u ON u.unit = d.division_id
WHERE d.type = 'subdistrict';

SELECT 'B-03', count(u.unit), count(*)
FROM division_at(:'as_of', :version, NULL) d JOIN division n ON n.id = d.division_id
LEFT JOIN (
    SELECT k.ancestor_id AS unit
    FROM facility_at(:'as_of', :version, NULL) f JOIN closure k ON k.descendant_id = f.assigned_id
    WHERE f.kind IN ('elder_care_institution', 'destitute_support_institution', 'regional_rural_elder_care_centre', 'comprehensive_elder_care_centre') AND f.status = 'operating' AND ((f.details ->> 'comprehensive_certified')::boolean
           OR f.details -> 'functions' @> '["residential", "day_care", "home_visits", "meals", "rehabilitation"]')
    GROUP BY k.ancestor_id HAVING count(*) >= 1
) u ON u.unit = d.division_id
WHERE d.type IN ('town', 'township', 'ethnic_township');

SELECT 'B-04', count(u.unit), count(*)
FROM division_at(:'as_of', :version, NULL) d JOIN division n ON n.id = d.division_id
LEFT JOIN (
    SELECT k.ancestor_id AS unit
    FROM facility_at(:'as_of', :version, NULL) f JOIN closure k ON k.descendant_id = f.assigned_id
    WHERE f.kind IN ('elder_care_institution', 'destitute_support_institution', 'regional_rural_elder_care_centre', 'comprehensive_elder_care_centre') AND f.status = 'operating' AND ((f.details ->> 'comprehensive_certified')::boolean
           OR f.details -> 'functions' @> '["residential", "day_care", "home_visits", "meals", "rehabilitation"]')
    GROUP BY k.ancestor_id HAVING count(*) >= 1
) u ON u.unit = d.division_id
WHERE d.type IN ('subdistrict', 'town', 'township', 'ethnic_township');

SELECT 'B-05', count(u.unit), count(*)
FROM division_at(:'as_of', :version, NULL) d JOIN division n ON n.id = d.division_id
LEFT JOIN (
    SELECT k.ancestor_id AS unit
    FROM facility_at(:'as_of', :version, NULL) f JOIN closure k ON k.descendant_id = f.assigned_id
    WHERE f.kind = 'social_work_station' AND f.status = 'operating'
    GROUP BY k.ancestor_id HAVING count(*) >= 1
) u ON u.unit = d.division_id
WHERE d.type IN ('subdistrict', 'town', 'township', 'ethnic_township');

SELECT 'B-06', count(u.unit), count(*)
FROM division_at(:'as_of', :version, NULL) d JOIN division n ON n.id = d.division_id
LEFT JOIN (
    SELECT k.ancestor_id AS unit
    FROM facility_at(:'as_of', :version, NULL) f JOIN closure k ON k.descendant_id = f.assigned_id
    WHERE f.kind = 'minor_protection_station' AND f.status = 'operating' AND f.details ->> 'arrangement' = 'station'
    GROUP BY k.ancestor_id HAVING count(*) >= 1
) u ON u.unit = d.division_id
WHERE d.type IN ('subdistrict', 'town', 'township', 'ethnic_township');

SELECT 'B-07', (SELECT sum((f.details ->> 'floor_area_m2')::numeric) FROM facility_at(:'as_of', :version, NULL) f
                WHERE f.kind = 'community_service_facility' AND f.status = 'operating'),
       (SELECT sum(p.households) FROM population_at(:'as_of', :version, NULL) p JOIN division n ON n.id = p.division_id
        WHERE n.level = 'township');

SELECT 'B-08', count(*) FILTER (WHERE (f.details ->> 'has_volunteer_point')::boolean), count(*)
FROM facility_at(:'as_of', :version, NULL) f WHERE f.kind = 'community_service_facility' AND f.status = 'operating';

SELECT 'B-09', count(*) FILTER (WHERE (f.details ->> 'cross_province_service')::boolean), count(*)
FROM facility_at(:'as_of', :version, NULL) f WHERE f.kind = 'marriage_registry' AND f.status = 'operating';

SELECT 'B-10', count(u.unit), count(*)
FROM division_at(:'as_of', :version, NULL) d JOIN division n ON n.id = d.division_id
LEFT JOIN (
    SELECT k.ancestor_id AS unit
    FROM facility_at(:'as_of', :version, NULL) f JOIN closure k ON k.descendant_id = f.assigned_id
    WHERE f.kind IN ('public_cemetery', 'columbarium') AND (f.details ->> 'public_benefit')::boolean AND f.details ->> 'level' = 'county' AND f.status = 'operating'
    GROUP BY k.ancestor_id HAVING count(*) >= 1
) u ON u.unit = d.division_id
WHERE n.level = 'county' AND NOT n.stub;

SELECT 'B-11', count(u.unit), count(*)
FROM division_at(:'as_of', :version, NULL) d JOIN division n ON n.id = d.division_id
LEFT JOIN (
    SELECT k.ancestor_id AS unit
    FROM facility_at(:'as_of', :version, NULL) f JOIN closure k ON k.descendant_id = f.assigned_id
    WHERE f.kind IN ('elder_care_institution', 'destitute_support_institution', 'regional_rural_elder_care_centre', 'comprehensive_elder_care_centre') AND f.status = 'operating' AND (f.details ->> 'beds_total')::numeric >= 300
    GROUP BY k.ancestor_id HAVING count(*) >= 1
) u ON u.unit = d.division_id
WHERE n.level = 'county' AND NOT n.stub;

SELECT 'B-12', count(u.unit), count(*)
FROM division_at(:'as_of', :version, NULL) d JOIN division n ON n.id = d.division_id
LEFT JOIN (
    SELECT k.ancestor_id AS unit
    FROM facility_at(:'as_of', :version, NULL) f JOIN closure k ON k.descendant_id = f.assigned_id
    WHERE f.kind = 'regional_rural_elder_care_centre' AND f.status = 'operating'
    GROUP BY k.ancestor_id HAVING count(*) >= 2
) u ON u.unit = d.division_id
WHERE n.level = 'county' AND NOT n.stub;

-- A synthetic country, the same on every machine: psql -v counties=3000 -f country.sql
-- Every county has 15 townships (5 x 3 cells of 1/8 degree, so shared edges are exact) and 200 facilities.
\set ON_ERROR_STOP on
SET search_path = atlas, public;
BEGIN;

-- 0 <= draw < 1, a fixed function of what is drawn for and why: nothing depends on the order of evaluation
CREATE FUNCTION pg_temp.draw(thing bigint, why bigint) RETURNS double precision LANGUAGE sql IMMUTABLE AS
$$ SELECT (hashint8extended(thing, why) & 4503599627370495) / 4503599627370496.0 $$;
CREATE FUNCTION pg_temp.id(thing text, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT CAST(md5('bench ' || thing || ' ' || number) AS uuid) $$;
CREATE FUNCTION pg_temp.cell(west double precision, south double precision, columns integer, rows integer) RETURNS geometry
LANGUAGE sql IMMUTABLE AS
$$ SELECT ST_Multi(ST_MakeEnvelope(west, south, west + columns * 0.125, south + rows * 0.125, 4490)) $$;

SELECT begin_change('bench', 'load', '合成国家 synthetic country', NULL) AS version \gset

-- counties stand in rows of 60; 10 make a prefecture, 10 prefectures a province
CREATE TEMP TABLE county AS
SELECT c AS n, pg_temp.id('county', c) AS id, c / 10 AS prefecture,
       lpad(CAST(c / 100 + 1 AS text), 2, '0') || lpad(CAST(c / 10 % 10 + 1 AS text), 2, '0')
           || lpad(CAST(c % 10 + 1 AS text), 2, '0') AS code,
       80 + c % 60 * 0.625 AS west, 24 + c / 60 * 0.375 AS south
FROM generate_series(0, :counties - 1) c;

CREATE TEMP TABLE township AS
SELECT c.n * 15 + t AS n, pg_temp.id('township', c.n * 15 + t) AS id, c.id AS county_id,
       c.code || lpad(CAST(t + 1 AS text), 3, '0') AS code,
       c.west + t % 5 * 0.125 AS west, c.south + t / 5 * 0.125 AS south
FROM county c CROSS JOIN generate_series(0, 14) t;

CREATE TEMP TABLE unit AS
SELECT pg_temp.id('country', 0) AS id, '000000' AS code, '合成国' AS name, 'country' AS type, CAST(NULL AS uuid) AS parent_id,
       CAST(NULL AS geometry) AS geom
UNION ALL
SELECT pg_temp.id('province', p), lpad(CAST(p + 1 AS text), 2, '0') || '0000', p + 1 || '省', 'province',
       pg_temp.id('country', 0), NULL
FROM generate_series(0, (:counties - 1) / 100) p
UNION ALL
SELECT pg_temp.id('prefecture', p), lpad(CAST(p / 10 + 1 AS text), 2, '0') || lpad(CAST(p % 10 + 1 AS text), 2, '0') || '00',
       p + 1 || '市', 'prefecture', pg_temp.id('province', p / 10), NULL
FROM generate_series(0, (:counties - 1) / 10) p
UNION ALL
SELECT id, code, n + 1 || '县', (ARRAY['county', 'district', 'county_city'])[CAST(floor(pg_temp.draw(n, 1) * 3) AS integer) + 1],
       pg_temp.id('prefecture', prefecture), pg_temp.cell(west, south, 5, 3)
FROM county
UNION ALL
SELECT id, code, n + 1 || '乡', CASE WHEN pg_temp.draw(n, 2) < 0.25 THEN 'subdistrict' WHEN pg_temp.draw(n, 2) < 0.8 THEN 'town'
                                ELSE 'township' END,
       county_id, pg_temp.cell(west, south, 1, 1)
FROM township;

INSERT INTO division (id, source, external_id, level)
SELECT u.id, 'bench', u.code, t.level FROM unit u JOIN division_type t ON t.code = u.type;
INSERT INTO division_row (division_id, code, name, type, parent_id, geom, coord_source, synthetic, valid_from, recorded_from)
SELECT id, code, name, type, parent_id, geom, 'bench', true, '2015-01-01', :version FROM unit;
ANALYZE division, division_row; -- the trigger that places 660,000 rows needs to know their number

INSERT INTO population_row (division_id, residents, registered, age60, age65, age80, under18, households, source, synthetic,
                            counted_on, valid_from, valid_to, recorded_from)
SELECT id, people, people * 19 / 20, people / 5, people / 7, people / 40, people / 6, people * 2 / 5, 'bench', true,
       counted_on, counted_on, valid_to, :version
FROM (VALUES (date '2020-12-31', date '2022-12-31', 3), (date '2022-12-31', date 'infinity', 4)) y (counted_on, valid_to, why)
CROSS JOIN LATERAL (SELECT id, 5000 + CAST(floor(pg_temp.draw(n, y.why) * 75000) AS integer) AS people FROM township) p;

-- one facility in 30 lies exactly on a shared edge or has no coordinates; a few are declared a level up, elsewhere or nowhere
CREATE TEMP TABLE site AS
SELECT f AS n, pg_temp.id('facility', f) AS id, t.n AS township, t.county_id, t.id AS township_id,
       pg_temp.draw(f, 11) * 200 AS kind_draw, pg_temp.draw(f, 12) AS status_draw, pg_temp.draw(f, 13) AS place_draw,
       pg_temp.draw(f, 14) AS declared_draw, pg_temp.draw(f, 15) AS size_draw, pg_temp.draw(f, 16) AS quality_draw,
       date '2015-01-01' + CAST(floor(pg_temp.draw(f, 17) * 4000) AS integer) AS opened,
       t.west + 0.125 * (0.02 + 0.96 * pg_temp.draw(f, 18)) AS x, t.south + 0.125 * (0.02 + 0.96 * pg_temp.draw(f, 19)) AS y,
       t.west, lead(t.id) OVER (ORDER BY f) AS elsewhere_id
FROM generate_series(0, CAST(:counties AS bigint) * 200 - 1) f
JOIN township t ON t.n = f / 200 * 15 + CAST(floor(pg_temp.draw(f, 10) * 15) AS integer);

CREATE TEMP TABLE kind_share (kind text, first integer, behind integer);
INSERT INTO kind_share VALUES
    ('elder_care_institution', 0, 24), ('destitute_support_institution', 24, 32), ('comprehensive_elder_care_centre', 32, 44),
    ('regional_rural_elder_care_centre', 44, 47), ('day_care_centre', 47, 65), ('community_elder_care_station', 65, 105),
    ('community_service_facility', 105, 155), ('social_work_station', 155, 167), ('minor_protection_station', 167, 177),
    ('marriage_registry', 177, 179), ('public_cemetery', 179, 183), ('columbarium', 183, 185), ('children_home', 185, 200);

CREATE TEMP TABLE described AS
SELECT s.*, k.kind,
       CASE WHEN status_draw < 0.88 THEN 'operating' WHEN status_draw < 0.92 THEN 'suspended' WHEN status_draw < 0.96 THEN 'planned'
            ELSE 'closed' END AS status,
       CASE WHEN place_draw < 0.015 THEN NULL
            WHEN place_draw < 0.03 THEN ST_SetSRID(ST_MakePoint(west, y), 4490)
            ELSE ST_SetSRID(ST_MakePoint(x, y), 4490) END AS point,
       CASE WHEN declared_draw < 0.92 OR place_draw < 0.015 THEN township_id WHEN declared_draw < 0.96 THEN county_id
            WHEN declared_draw < 0.97 THEN elsewhere_id END AS declared_id,
       CASE
           WHEN k.kind IN ('elder_care_institution', 'destitute_support_institution', 'comprehensive_elder_care_centre',
                           'regional_rural_elder_care_centre') THEN jsonb_build_object(
               'beds_total', beds, 'beds_nursing', CAST(floor(beds * (0.3 + 0.6 * quality_draw)) AS integer),
               'functions', CASE WHEN quality_draw < 0.4 THEN jsonb_build_array('residential', 'day_care', 'home_visits', 'meals',
                                                                               'rehabilitation')
                                 WHEN quality_draw < 0.7 THEN jsonb_build_array('residential', 'meals')
                                 ELSE jsonb_build_array('residential') END,
               'comprehensive_certified', quality_draw > 0.95, 'demonstration', quality_draw < 0.1,
               'ownership', CASE WHEN size_draw < 0.4 THEN 'public' ELSE 'private' END,
               'filed_on', to_char(opened + 60, 'YYYY-MM-DD'), 'built_on', to_char(opened, 'YYYY-MM-DD'),
               'floor_area_m2', beds * 31.5)
               || CASE WHEN k.kind IN ('destitute_support_institution', 'comprehensive_elder_care_centre')
                       THEN jsonb_build_object('hub', 'hub-' || county_id) ELSE '{}' END
           WHEN k.kind IN ('day_care_centre', 'community_elder_care_station') THEN jsonb_build_object(
               'day_places', 5 + CAST(floor(size_draw * 40) AS integer), 'functions', jsonb_build_array('day_care', 'meals'))
           WHEN k.kind = 'community_service_facility' THEN jsonb_build_object(
               'floor_area_m2', 100 + CAST(floor(size_draw * 9000) AS integer) / 10.0, 'has_volunteer_point', quality_draw < 0.8)
           WHEN k.kind = 'minor_protection_station' THEN jsonb_build_object(
               'arrangement', CASE WHEN quality_draw < 0.6 THEN 'station' ELSE 'designated_person' END)
           WHEN k.kind = 'marriage_registry' THEN jsonb_build_object(
               'cross_province_service', quality_draw < 0.9, 'grade', CASE WHEN quality_draw < 0.5 THEN '3A' ELSE 'none' END)
           WHEN k.kind IN ('public_cemetery', 'columbarium') THEN jsonb_build_object(
               'public_benefit', quality_draw < 0.7, 'level', CASE WHEN size_draw < 0.4 THEN 'county' ELSE 'township' END)
           ELSE '{}'
       END AS details
FROM site s
JOIN kind_share k ON s.kind_draw >= k.first AND s.kind_draw < k.behind
CROSS JOIN LATERAL (SELECT CAST(floor(20 + 480 * size_draw * size_draw) AS integer) AS beds) b;

-- the first regional centre of a county is the one its members name
INSERT INTO facility (id, source, external_id)
SELECT id, 'bench', CASE WHEN kind = 'regional_rural_elder_care_centre'
                              AND row_number() OVER (PARTITION BY county_id, kind ORDER BY n) = 1
                         THEN 'hub-' || county_id ELSE 'facility-' || n END
FROM described;
INSERT INTO facility_row (facility_id, kind, name, status, geom, declared_id, details, coord_source, synthetic,
                          valid_from, valid_to, recorded_from)
SELECT id, kind, '设施' || n, status, point, declared_id, details, 'bench', true, opened, 'infinity', :version
FROM described
UNION ALL -- one in ten has an earlier state on record
SELECT id, kind, '设施' || n, 'under_construction', point, declared_id, details, 'bench', true, opened - 500, opened, :version
FROM described WHERE n % 10 = 0;

-- what the units report: a standard of living per year for the whole, a milestone for every county
INSERT INTO reported_series (id, series, division_id)
SELECT pg_temp.id('standard', 0), 'dibao_standard', pg_temp.id('country', 0)
UNION ALL SELECT pg_temp.id('milestone', n), 'child_volunteer_team', id FROM county;
INSERT INTO reported_value_row (series_id, value, state, source, reported_on, synthetic, valid_from, valid_to, recorded_from)
SELECT pg_temp.id('standard', 0), 8000 + 600 * (y - 2020), NULL, 'bench', make_date(y, 12, 31), true, make_date(y, 1, 1),
       make_date(y + 1, 1, 1), :version
FROM generate_series(2020, 2025) y
UNION ALL
SELECT pg_temp.id('milestone', n), NULL, CASE WHEN pg_temp.draw(n, 20) < 0.7 THEN 'done' ELSE 'under_way' END, 'bench',
       '2024-06-30', true, '2024-06-30', 'infinity', :version
FROM county;
COMMIT;

"""The bench plan in geopandas: rows out of PostGIS, points joined to polygons, grouped, counted. Prints id|numerator|denominator.

Usage: geopandas_peer.py DATE, with libpq's PG* variables set. Time to read is part of the job, as it is for the service.
"""

import io
import json
import subprocess
import sys

import geopandas
import pandas

AS_OF = sys.argv[1]
TOWNSHIP_TYPES = ["subdistrict", "town", "township", "ethnic_township"]
HOMES = ["elder_care_institution", "destitute_support_institution", "regional_rural_elder_care_centre", "comprehensive_elder_care_centre"]
FUNCTIONS = {"residential", "day_care", "home_visits", "meals", "rehabilitation"}


def rows(sql):
    valid = f"valid_from <= '{AS_OF}' AND valid_to > '{AS_OF}' AND recorded_to = 9223372036854775807 AND overlay_id IS NULL"
    command = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-c", f"COPY ({sql.replace('VALID', valid)}) TO STDOUT WITH (FORMAT csv, HEADER)"]
    out = subprocess.run(command, check=True, capture_output=True).stdout
    return pandas.read_csv(io.BytesIO(out), dtype=str, keep_default_na=True)


divisions = rows(
    "SELECT r.division_id, r.code, r.type, r.parent_id, n.level, n.stub, encode(ST_AsBinary(r.geom), 'hex') AS wkb"
    " FROM atlas.division_row r JOIN atlas.division n ON n.id = r.division_id WHERE VALID"
)
facilities = rows(
    "SELECT facility_id, kind, status, declared_id, details, ST_X(point) AS x, ST_Y(point) AS y FROM atlas.facility_row WHERE VALID"
)
population = rows("SELECT p.division_id, p.households FROM atlas.population_row p WHERE VALID")

level = divisions.set_index("division_id")["level"]
parent = divisions.set_index("division_id")["parent_id"]
code = divisions.set_index("division_id")["code"]

# which township holds each point: one polygon where several share an edge, the declared one first, then the smallest code
townships = divisions[(divisions["level"] == "township") & divisions["wkb"].notna()]
polygons = geopandas.GeoDataFrame(
    townships[["division_id", "code"]].reset_index(drop=True),
    geometry=geopandas.GeoSeries.from_wkb(townships["wkb"].map(bytes.fromhex).reset_index(drop=True)),
    crs="EPSG:4490",
)
located = facilities[facilities["x"].notna()]
points = geopandas.GeoDataFrame(
    located[["facility_id", "declared_id"]],
    geometry=geopandas.points_from_xy(located["x"].astype(float), located["y"].astype(float)),
    crs="EPSG:4490",
)
inside = geopandas.sjoin(points, polygons, predicate="intersects")
inside["other"] = inside["declared_id"] != inside["division_id"]
inside = inside.sort_values(["other", "code"]).drop_duplicates("facility_id").set_index("facility_id")["division_id"]
facilities["containing"] = facilities["facility_id"].map(inside)

# the declared unit counts; the containing one where nothing is declared or where it is a finer part of the declared one
declared = facilities["declared_id"]
containing = facilities["containing"]
declared_level = declared.map(level)
county_of_containing = containing.map(parent)
finer = (declared_level == "county") & (county_of_containing == declared)
facilities["assigned"] = declared.where(declared.notna() & ~finer, containing)
assigned_level = facilities["assigned"].map(level)
up = facilities["assigned"].map(parent)
facilities["township"] = facilities["assigned"].where(assigned_level == "township", up.where(assigned_level == "community"))
facilities["county"] = facilities["assigned"].where(assigned_level == "county", facilities["township"].map(parent))

details = pandas.DataFrame([json.loads(text) for text in facilities["details"]], index=facilities.index)
operating = facilities["status"] == "operating"
home = operating & facilities["kind"].isin(HOMES)
complete = details["functions"].map(lambda had: isinstance(had, list) and FUNCTIONS <= set(had))
comprehensive = home & ((details["comprehensive_certified"] == True) | complete)  # noqa: E712
filed = home & details["filed_on"].notna() & (details["filed_on"] <= AS_OF)
community = operating & (facilities["kind"] == "community_service_facility")
marriage = operating & (facilities["kind"] == "marriage_registry")


def units(id, which, column, types, least=1):
    wanted = divisions[(divisions["level"] == "county") & (divisions["stub"] == "f")] if types is None else divisions[divisions["type"].isin(types)]
    found = facilities[which].groupby(column).size()
    covered = set(found[found >= least].index)
    print(f"{id}|{sum(1 for unit in wanted['division_id'] if unit in covered)}|{len(wanted)}")


print(f"B-01|{int(details['beds_nursing'][filed].sum())}|{int(details['beds_total'][filed].sum())}")
units("B-02", comprehensive, "township", ["subdistrict"])
units("B-03", comprehensive, "township", ["town", "township", "ethnic_township"])
units("B-04", comprehensive, "township", TOWNSHIP_TYPES)
units("B-05", operating & (facilities["kind"] == "social_work_station"), "township", TOWNSHIP_TYPES)
units("B-06", operating & (facilities["kind"] == "minor_protection_station") & (details["arrangement"] == "station"), "township", TOWNSHIP_TYPES)
people = population[population["division_id"].map(level) == "township"]["households"].astype(int).sum()
print(f"B-07|{round(details['floor_area_m2'][community].sum(), 3)}|{people}")
print(f"B-08|{(community & (details['has_volunteer_point'] == True)).sum()}|{community.sum()}")  # noqa: E712
print(f"B-09|{(marriage & (details['cross_province_service'] == True)).sum()}|{marriage.sum()}")  # noqa: E712
burial = operating & facilities["kind"].isin(["public_cemetery", "columbarium"]) & (details["public_benefit"] == True) & (details["level"] == "county")  # noqa: E712
units("B-10", burial, "county", None)
units("B-11", home & (details["beds_total"] >= 300), "county", None)
units("B-12", operating & (facilities["kind"] == "regional_rural_elder_care_centre"), "county", None, 2)

"""Overlaps and gaps of a file of polygons by geopandas. Prints read|ms, check|ms, overlaps|pairs, gaps|holes.

Usage: boundaries.py FILE. Pairs come from the spatial index and count where they share an area; gaps are the holes of the union.
"""

import sys
import time

import geopandas
from shapely.validation import make_valid

LEAST_AREA = 1e-14  # square degrees, about a square centimetre: what rounding leaves along an edge is no overlap


def polygons(geometry):
    return [part for part in getattr(geometry, "geoms", [geometry]) if part.geom_type == "Polygon"]


begun = time.perf_counter()
units = geopandas.read_file(sys.argv[1]).geometry
read = time.perf_counter()

valid = units.is_valid
if not valid.all():
    units = units.where(valid, units.map(make_valid))
first, second = units.sindex.query_bulk(units, predicate="intersects")
once = first < second
both = units.iloc[first[once]].reset_index(drop=True).intersection(units.iloc[second[once]].reset_index(drop=True))
overlaps = int((both.area > LEAST_AREA).sum())
gaps = sum(len(part.interiors) for part in polygons(units.unary_union))
checked = time.perf_counter()

print(f"read|{(read - begun) * 1000:.1f}")
print(f"check|{(checked - read) * 1000:.1f}")
print(f"overlaps|{overlaps}")
print(f"gaps|{gaps}")

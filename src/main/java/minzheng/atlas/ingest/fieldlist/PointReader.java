package minzheng.atlas.ingest.fieldlist;

import minzheng.atlas.boundary.verdict.Place;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.crs.OwnDatum;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.column.ColumnGeometry;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.target.MappedRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Where a row was measured: in the file's own system, and in EPSG:4490 where there is an exact way. */
final class PointReader {
    private final OwnDatum own;
    private final Crs crs;
    private final ColumnGeometry columns;

    PointReader(String crs, Conversions conversions) {
        this.own = OwnDatum.of(crs);
        this.crs = Crs.ofDocument(crs, conversions);
        this.columns = new ColumnGeometry(this.crs);
    }

    /** The system's EPSG code, or its text where it has none. */
    String crs() {
        return crs.definition();
    }

    /** Null without coordinates, or where a finding says what is wrong with them. */
    @Nullable
    Place place(RawRow raw, MappedRow row) {
        Geometry given = raw.geometry() != null ? raw.geometry() : columns.of(row);
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (!(given instanceof Point)) {
            row.add(Finding.error(
                            "wrong_shape",
                            "应为点，却是 / must be a point, is a " + given.getGeometryType(),
                            "只留测点；GPX 取航点 / keep the points only; of a GPX file its waypoints")
                    .about("geometry", null));
            return null;
        }
        Coordinate at = given.getCoordinate();
        try {
            Coordinate degrees = own.degrees(at);
            if (Math.abs(degrees.y) <= 90 && Math.abs(degrees.x) <= 180) {
                return Place.of(at, crs.definition(), crs.isComparable() ? crs.toStorage(given.copy()) : null);
            }
        } catch (OutsideDomain e) {
            // told below, as degrees beyond the poles are
        }
        row.add(Finding.error(
                        "outside_crs",
                        "坐标超出 %s 的范围 / the coordinates are outside of what %1$s is for".formatted(crs.code()),
                        "核对坐标系和坐标顺序 / check the reference system and the order of the coordinates")
                .about("geometry", at.x + ", " + at.y));
        return null;
    }
}

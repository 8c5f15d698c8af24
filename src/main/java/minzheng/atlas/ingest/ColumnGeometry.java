package minzheng.atlas.ingest;

import java.math.BigDecimal;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.TargetField;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The shape of a row of a table: its WKT column, or a point from its lon and lat columns. */
final class ColumnGeometry {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private ColumnGeometry() {}

    static @Nullable Geometry of(MappedRow row) {
        String wkt = row.text(TargetField.WKT.name());
        return wkt == null ? point(row) : parsed(wkt, row);
    }

    private static @Nullable Geometry point(MappedRow row) {
        boolean hasLon = row.value(TargetField.LON.name()) != null;
        boolean hasLat = row.value(TargetField.LAT.name()) != null;
        BigDecimal lon = row.number(TargetField.LON.name());
        BigDecimal lat = row.number(TargetField.LAT.name());
        if (hasLon != hasLat) {
            row.add(Finding.error(
                            "half_a_coordinate",
                            "只有一个坐标值 / only one of the two coordinates is given",
                            "补上另一个，或两个都留空 / give both or neither")
                    .about(hasLon ? TargetField.LAT.name() : TargetField.LON.name(), null));
        }
        return lon == null || lat == null
                ? null
                : GEOMETRY.createPoint(new Coordinate(lon.doubleValue(), lat.doubleValue()));
    }

    private static @Nullable Geometry parsed(String wkt, MappedRow row) {
        try {
            return new WKTReader(GEOMETRY).read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            row.add(Finding.error(
                            "bad_wkt",
                            "WKT 无法读取 / the WKT cannot be read: " + e.getMessage(),
                            "如 / e.g. POINT (108.37 22.81)")
                    .about(TargetField.WKT.name(), wkt));
            return null;
        }
    }
}

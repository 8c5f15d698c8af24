package minzheng.atlas.export.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import minzheng.atlas.crs.OutputCrs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTWriter;

/**
 * The shape of a row as cells of a table: longitude and latitude (9 decimals) or easting and northing (4 decimals, 0.1
 * mm) for points, WKT for everything else.
 */
final class ShapeColumns {
    private final OutputCrs crs;
    private final int decimals;
    private final List<String> names;

    ShapeColumns(ExportTable table, OutputCrs crs) {
        this.crs = crs;
        this.decimals = crs.inDegrees() ? 9 : 4;
        List<String> point = crs.inDegrees() ? List.of("lon", "lat") : List.of("easting", "northing");
        this.names = switch (table.shape()) {
            case NONE -> List.of();
            case POINT -> point;
            case MIXED -> List.of(point.get(0), point.get(1), "wkt");
            case LINE, AREA -> List.of("wkt");
        };
    }

    List<String> names() {
        return names;
    }

    /** As many cells as there are names. */
    List<@Nullable String> cells(@Nullable Geometry stored) {
        @Nullable String[] cells = new String[names.size()];
        if (stored != null && cells.length > 0) {
            Geometry out = crs.of(stored);
            if (out instanceof Point point && cells.length >= 2) {
                cells[0] = number(point.getX());
                cells[1] = number(point.getY());
            } else {
                cells[cells.length - 1] = wkt(out);
            }
        }
        return Arrays.asList(cells);
    }

    private String number(double ordinate) {
        return BigDecimal.valueOf(ordinate)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private String wkt(Geometry geometry) {
        WKTWriter writer = new WKTWriter();
        writer.setPrecisionModel(new PrecisionModel(Math.pow(10, decimals)));
        return writer.write(geometry);
    }
}

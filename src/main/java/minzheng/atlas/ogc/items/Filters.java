package minzheng.atlas.ogc.items;

import minzheng.atlas.cql2.Cql2;
import minzheng.atlas.cql2.Cql2Exception;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.ServedCrs;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** {@code filter}, {@code filter-lang} and {@code filter-crs}: a condition whose shapes are as shapes are stored. */
final class Filters {
    private Filters() {}

    static Expression read(PublishedCollection collection, String text, boolean json, ServedCrs crs) {
        try {
            Expression written = json ? Cql2.parseJson(text) : Cql2.parseText(text);
            Expression stored = crs.equals(ServedCrs.CRS84)
                    ? written
                    : Cql2.mapGeometries(written, geometry -> stored(geometry, crs));
            new SqlTranslator(collection.queryables()).translate(stored); // what does not fit is told before it is run
            return stored;
        } catch (Cql2Exception e) {
            throw new InvalidRequest("malformed_filter", "filter", "filter: " + e.getMessage());
        } catch (OutsideDomain e) {
            throw new InvalidRequest(
                    "malformed_filter",
                    "filter",
                    "filter: 坐标不在 %s 之内，请检查坐标轴次序 / coordinates are outside %1$s; check the order of axes"
                            .formatted(crs.uri()));
        }
    }

    private static Geometry stored(Geometry written, ServedCrs crs) {
        Geometry eastFirst = written.copy();
        if (crs.northFirst()) {
            eastFirst.apply(new Swap());
            eastFirst.geometryChanged();
        }
        return crs.degrees() ? eastFirst : Crs.named("EPSG:" + crs.epsg()).toStorage(eastFirst);
    }

    private record Swap() implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            double first = points.getX(i);
            points.setOrdinate(i, CoordinateSequence.X, points.getY(i));
            points.setOrdinate(i, CoordinateSequence.Y, first);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}

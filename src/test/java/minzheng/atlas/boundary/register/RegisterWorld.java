package minzheng.atlas.boundary.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.Chainage;
import minzheng.atlas.boundary.InspectionCatalogue;
import minzheng.atlas.boundary.InspectionRound;
import minzheng.atlas.boundary.LinePart;
import minzheng.atlas.boundary.LinearFeature;
import minzheng.atlas.boundary.TriJunction;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The city with the line between its two counties, registered from 2001 on as 6000 m with two single and one double
 * marker: single 001 in CGCS2000 at the west end, single 002 in Xi'an 80, of the double one 003 only member A.
 */
public final class RegisterWorld {
    static final LocalDate FROM = LocalDate.of(2015, 1, 1);
    public static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    static final UUID LINE = GridCity.uuid("line");
    public static final UUID FIRST = GridCity.uuid("marker001");
    static final UUID SECOND = GridCity.uuid("marker002");

    private static final GeometryFactory STORED = new GeometryFactory(new PrecisionModel(), 4490);
    private static final GeometryFactory DOCUMENT = new GeometryFactory();

    private RegisterWorld() {}

    public static GridCity build(PostgisExtension postgis) {
        GridCity city = GridCity.build(postgis);
        city.record(Edit.LOAD, change -> {
            BoundaryRows.insertLines(change, List.of(line()), null);
            Coordinate west = GridCity.corner(0, 2).getCoordinate();
            Coordinate old = new Coordinate(36_500_000.25, 2_526_000.5);
            BoundaryRows.insertMarkers(
                    change,
                    List.of(
                            marker("001", "", 1, "single", STORED.createPoint(west), west, "EPSG:4490"),
                            marker("002", "", 2, "single", null, old, "EPSG:2360"),
                            marker("003", "A", 3, "double", null, old, "EPSG:2360")),
                    null);
            BoundaryRows.insertJunctions(change, List.of(junction()), null);
            BoundaryRows.insertFeatures(change, List.of(river()), null);
            new InspectionCatalogue(List.of(new InspectionRound("R5", "第五轮", "Round 5", 2023, 2027, "grid")), List.of())
                    .save(change);
        });
        return city;
    }

    private static LineString course(double columns) {
        return STORED.createLineString(new Coordinate[] {
            GridCity.corner(0, 2).getCoordinate(), GridCity.corner(columns, 2).getCoordinate()
        });
    }

    private static BoundaryLine line() {
        return new BoundaryLine(
                LINE,
                "grid",
                "0102",
                "0102",
                "南北线",
                "county",
                Unit.SOUTH_DISTRICT.id(),
                Unit.NORTH_COUNTY.id(),
                "协议书1999-12",
                LocalDate.of(1999, 12, 1),
                null,
                6000.0,
                2,
                1,
                0,
                "西端",
                "东端",
                false,
                List.of(new LinePart(0, 1000, "river", "r1", null), new LinePart(1000, 6000, "none", null, null)),
                STORED.createMultiLineString(new LineString[] {course(6)}),
                DOCUMENT.createLineString(course(6).getCoordinates()),
                "EPSG:4490",
                0.5,
                "survey",
                null,
                null,
                null,
                true,
                FROM,
                Reading.FOREVER);
    }

    private static BoundaryMarker marker(
            String number, String member, int serial, String erection, Geometry geom, Coordinate document, String crs) {
        return new BoundaryMarker(
                GridCity.uuid("marker" + number),
                "grid",
                number + member,
                LINE,
                number,
                member,
                serial,
                null,
                2,
                erection,
                "石质",
                null,
                Unit.NORTH_COUNTY.id(),
                geom,
                DOCUMENT.createPoint(document),
                crs,
                "traverse",
                0.3,
                87.2,
                "1985",
                List.of(),
                List.of(new Chainage(LINE, 1000.0 * (serial - 1))),
                null,
                false,
                null,
                null,
                null,
                null,
                true,
                FROM,
                Reading.FOREVER);
    }

    private static TriJunction junction() {
        Geometry point = GridCity.corner(2, 2);
        return new TriJunction(
                GridCity.uuid("junction"),
                "grid",
                "j",
                "j",
                "三交点",
                List.of(Unit.T1.id(), Unit.T2.id(), Unit.T5.id()),
                null,
                point,
                DOCUMENT.createPoint(point.getCoordinate()),
                "EPSG:4490",
                null,
                null,
                true,
                FROM,
                Reading.FOREVER);
    }

    private static LinearFeature river() {
        return new LinearFeature(
                GridCity.uuid("river"),
                "grid",
                "r1",
                "r1",
                "界河",
                "river",
                STORED.createMultiLineString(new LineString[] {course(1)}),
                5.0,
                "digitised",
                true,
                FROM,
                Reading.FOREVER);
    }
}

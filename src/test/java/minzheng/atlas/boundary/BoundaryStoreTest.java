package minzheng.atlas.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;

class BoundaryStoreTest {
    @RegisterExtension
    static final PostgisExtension POSTGIS = new PostgisExtension();

    private static final GeometryFactory STORED = new GeometryFactory(new PrecisionModel(), 4490);
    private static final GeometryFactory DOCUMENT = new GeometryFactory();
    private static final LocalDate FROM = LocalDate.of(2001, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    /** What goes in comes out, with parts, reference objects and coordinates on the datum of their document. */
    @Test
    void keepsTheRegisterAsItWasGiven() {
        GridCity city = GridCity.build(POSTGIS);
        BoundaryLine line = line();
        BoundaryMarker marker = marker(line.id(), "", "single");
        MarkerObservation observation = observation(marker.id());
        long version = city.record(Edit.LOAD, change -> {
            BoundaryRows.insertLines(change, List.of(line), null);
            BoundaryRows.insertMarkers(change, List.of(marker), null);
            BoundaryRows.insertObservations(change, List.of(observation), null);
            BoundaryRows.insertJunctions(change, List.of(junction()), null);
            BoundaryRows.insertFeatures(change, List.of(river()), null);
            BoundaryRows.insertHazards(change, List.of(hazard(line.id())), null);
            BoundaryRows.insertSafeBoundaries(
                    change, List.of(new SafeBoundary(line.id(), "safe", "2024年评定", true, FROM, Reading.FOREVER)), null);
        });

        BoundaryStore store = new BoundaryStore(city.database());
        Reading today = Reading.of(TODAY, version);
        assertThat(store.lines(today)).containsExactly(line);
        assertThat(store.markers(today)).containsExactly(marker);
        assertThat(store.observations(today)).containsExactly(observation);
        assertThat(store.junctions(today)).containsExactly(junction());
        assertThat(store.features(today)).containsExactly(river());
        assertThat(store.hazards(today)).containsExactly(hazard(line.id()));
        assertThat(store.safeBoundaries(today)).extracting(SafeBoundary::rating).containsExactly("safe");
        assertThat(store.markers(Reading.of(LocalDate.of(2000, 1, 1), version))).isEmpty();

        // a double marker has members A and B, a single one has none
        assertThatThrownBy(() -> city.record(
                        Edit.LOAD,
                        change -> BoundaryRows.insertMarkers(change, List.of(marker(line.id(), "A", "single")), null)))
                .hasMessageContaining("check constraint");
    }

    private static BoundaryLine line() {
        LineString north = DOCUMENT.createLineString(new Coordinate[] {
            GridCity.corner(0, 2).getCoordinate(), GridCity.corner(6, 2).getCoordinate()
        });
        return new BoundaryLine(
                GridCity.uuid("line"),
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
                0,
                0,
                "西端",
                "东端",
                false,
                List.of(new LinePart(0, 1000, "river", "r1", null), new LinePart(1000, 6000, "none", null, null)),
                STORED.createMultiLineString(new LineString[] {north}),
                north,
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

    private static BoundaryMarker marker(UUID line, String member, String erection) {
        return new BoundaryMarker(
                GridCity.uuid("marker" + member),
                "grid",
                "001" + member,
                line,
                "0102001Q",
                member,
                1,
                null,
                2,
                erection,
                "石质",
                null,
                Unit.NORTH_COUNTY.id(),
                null,
                DOCUMENT.createPoint(new Coordinate(36_500_000.25, 2_526_000.5)),
                "EPSG:2360",
                "traverse",
                0.3,
                87.2,
                "1985",
                List.of(new ReferenceObject("独立树", "东侧", 90.0, "true", 12.5, null, null, null)),
                List.of(new Chainage(line, 12.0)),
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

    private static MarkerObservation observation(UUID marker) {
        return new MarkerObservation(
                GridCity.uuid("seen"),
                "grid",
                "seen",
                marker,
                null,
                null,
                "intact",
                JsonNodeFactory.instance.objectNode().put("firm", true),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of("a".repeat(64)),
                null,
                "张三",
                OffsetDateTime.parse("2025-05-01T02:00:00Z"),
                true,
                1L,
                null,
                null,
                true,
                LocalDate.of(2025, 5, 1),
                Reading.FOREVER);
    }

    private static TriJunction junction() {
        Geometry point = GridCity.corner(0, 2);
        return new TriJunction(
                GridCity.uuid("junction"),
                "grid",
                "j",
                "j",
                "三交点",
                List.of(Unit.SOUTH_DISTRICT.id(), Unit.NORTH_COUNTY.id(), Unit.CITY.id()),
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
        LineString course = STORED.createLineString(new Coordinate[] {
            GridCity.corner(0, 2).getCoordinate(), GridCity.corner(1, 2).getCoordinate()
        });
        return new LinearFeature(
                GridCity.uuid("river"),
                "grid",
                "r1",
                "r1",
                "界河",
                "river",
                STORED.createMultiLineString(new LineString[] {course}),
                5.0,
                "digitised",
                true,
                FROM,
                Reading.FOREVER);
    }

    private static Hazard hazard(UUID line) {
        return new Hazard(
                GridCity.uuid("hazard"),
                "grid",
                "h",
                line,
                "hazard",
                "采砂",
                100,
                200,
                "open",
                null,
                true,
                FROM,
                Reading.FOREVER);
    }
}

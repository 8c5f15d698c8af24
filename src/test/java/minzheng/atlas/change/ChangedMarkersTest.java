package minzheng.atlas.change;

import static minzheng.atlas.change.ChangedCity.line;
import static minzheng.atlas.change.ChangedCity.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** The register beside a line that moves: T1/T2 from column 2 to column 3. */
class ChangedMarkersTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private static final UUID LINE = GridCity.uuid("line");
    private static final LocalDate FROM = LocalDate.of(2001, 1, 1);

    @Test
    void markersOnTheOldAndTheNewCourseAreListedAndThoseThatCannotBePlaced() {
        try (ChangedCity city = new ChangedCity(postgis)) {
            city.grid.record(Edit.LOAD, change -> {
                BoundaryRows.insertLines(change, List.of(registered()), null);
                BoundaryRows.insertMarkers(
                        change,
                        List.of(
                                marker("old", GridCity.corner(2, 1)),
                                marker("new", GridCity.corner(3, 1)),
                                // 0.0005 cells of 1 km: half a metre
                                marker("beside", GridCity.corner(3.0005, 1)),
                                marker("away", GridCity.corner(2.5, 1)),
                                marker("unknown", null)),
                        null);
            });
            JsonNode preview = city.preview(city.propose(
                            "new_line",
                            "{\"units\": %s, \"line\": %s}".formatted(units(Unit.T1, Unit.T2), line(3, 0, 3, 2))))
                    .json();
            Map<String, JsonNode> markers = new HashMap<>();
            preview.at("/markers")
                    .forEach(marker -> markers.put(marker.path("number").asText(), marker));
            assertThat(markers).containsOnlyKeys("old", "new", "beside", "unknown");
            assertThat(markers.get("beside").path("distance_m").asDouble()).isEqualTo(0.5, within(0.01));
            assertThat(markers.get("unknown").path("distance_m").isNull()).isTrue();
            assertThat(markers.get("unknown").path("comparable").asBoolean()).isFalse();
            assertThat(preview.at("/borders/0/line/code").asText()).isEqualTo("0102");
            assertThat(preview.at("/borders/0/line/registered_length_m").asDouble())
                    .isEqualTo(2000);
        }
    }

    private static BoundaryLine registered() {
        return new BoundaryLine(
                LINE,
                "grid",
                "0102",
                "0102",
                "一二线",
                "township",
                Unit.T1.id(),
                Unit.T2.id(),
                null,
                null,
                null,
                2000.0,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                FROM,
                Reading.FOREVER);
    }

    private static BoundaryMarker marker(String number, @Nullable Point place) {
        Coordinate document = place == null ? new Coordinate(36_500_000, 2_526_000) : place.getCoordinate();
        return new BoundaryMarker(
                GridCity.uuid(number),
                "grid",
                number,
                LINE,
                number,
                "",
                null,
                null,
                2,
                "single",
                null,
                null,
                null,
                place,
                new GeometryFactory().createPoint(document),
                place == null ? "EPSG:2360" : "EPSG:4490",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
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
}

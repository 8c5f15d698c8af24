package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.crs.CoordinateConverter;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Single places before any division is recorded. */
class PlacingTest {
    /** Harmless: a hundredth of a degree east, and nothing south of 20 degrees. */
    private static final CoordinateConverter SHIFTING = new CoordinateConverter() {
        @Override
        public String name() {
            return "测试换算 1.0";
        }

        @Override
        public String licence() {
            return "测试许可";
        }

        @Override
        public Set<String> converts() {
            return Set.of("map_app_bd09", "xian_1980");
        }

        @Override
        public Coordinate toCgcs2000(String from, Coordinate given) {
            if (given.y < 20) {
                throw new IllegalArgumentException("20°N 以南");
            }
            return new Coordinate(given.x + 0.01, given.y);
        }
    };

    private final Conversions conversions = Conversions.by(SHIFTING);

    @ParameterizedTest
    @CsvSource({
        // 3-degree zone 36 has its meridian at 108 E. Eastings by PROJ for 22.8161 N
        "EPSG:4545, 808081.79811, 2527301.56626, ''",
        "EPSG:4545, 910878.56, 2529739.78, far_from_meridian",
        "EPSG:32648, 1330000, 2545000, far_from_meridian",
        "EPSG:4545, 1600000, 2570000, outside_zone",
    })
    void distanceFromTheMeridianWarnsAndThenRefuses(String crs, double x, double y, String code) {
        Placing placing = new Placing(Crs.named(crs), Shape.PLACE, null);
        MappedRow row = row("gnss");
        placing.place(point(x, y), row);

        assertThat(row.findings().stream().map(Finding::code).filter("outside_zone"::equals))
                .hasSize(code.equals("outside_zone") ? 1 : 0);
        assertThat(placing.notes()).hasSize(code.equals("far_from_meridian") ? 1 : 0);
    }

    @Test
    void theWarningCountsAndNamesTheProperZone() {
        Placing placing = new Placing(Crs.named("EPSG:4524"), Shape.PLACE, null);
        // 4 and 4.8 degrees east of 108
        placing.place(point(36_910_878.56, 2_529_739.78), row("gnss"));
        placing.place(point(36_990_000, 2_534_000), row("gnss"));

        assertThat(placing.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("far_from_meridian");
            assertThat(note.problem()).startsWith("2 处");
            assertThat(note.fix()).contains("EPSG:4526", "114°E");
        });
    }

    @Test
    void latitudeBeyondThePoleIsASwap() {
        MappedRow row = row("gnss");
        new Placing(Crs.named("EPSG:4490"), Shape.PLACE, null).place(point(22.8161, 108.3661), row);

        assertThat(row.findings()).extracting(Finding::code).containsExactly("swapped_coordinates");
    }

    @Test
    void anotherCountryIsNotASwap() {
        // Washington and Berlin, while no division is recorded
        for (Coordinate c : List.of(new Coordinate(-77.01, 38.82), new Coordinate(13.4, 52.5))) {
            MappedRow row = row("gnss");
            new Placing(Crs.named("EPSG:4490"), Shape.PLACE, null).place(point(c.x, c.y), row);
            assertThat(row.findings()).isEmpty();
        }
    }

    @Test
    void mapAppCoordinatesGoThroughTheConverterAndAreRecordedAsConverted() {
        Placing placing = new Placing(Crs.named("EPSG:4326", conversions), Shape.PLACE, null);
        MappedRow row = row("map_app_bd09");
        placing.place(point(108.3661, 22.8161), row);

        assertThat(row.findings()).isEmpty();
        assertThat(stored(row).getCoordinate().x).isEqualTo(108.3661 + 0.01);
        assertThat(stored(row).getSRID()).isEqualTo(4490);
        assertThat(row.coordSource()).isEqualTo("converted");
        assertThat(placing.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.problem()).contains("测试换算 1.0", "测试许可"));
    }

    @Test
    void whatTheConverterDoesNotCoverIsRefused() {
        MappedRow row = row("map_app_bd09");
        new Placing(Crs.named("EPSG:4326", conversions), Shape.PLACE, null).place(point(108.3661, 19), row);

        assertThat(row.geometry() == null).isTrue();
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("not_convertible");
            assertThat(finding.problem()).contains("20°N 以南");
        });
    }

    @Test
    void anotherKindOfMapAppIsRefusedAllTheSame() {
        MappedRow row = row("map_app_gcj02");
        new Placing(Crs.named("EPSG:4326", conversions), Shape.PLACE, null).place(point(108.3661, 22.8161), row);

        assertThat(row.findings()).extracting(Finding::code).containsExactly("obfuscated_coordinates");
    }

    @Test
    void anOldDatumMayGoThroughTheConverterToo() {
        Crs crs = Crs.named("EPSG:4610", conversions);
        Placing placing = new Placing(crs, Shape.PLACE, null);
        MappedRow row = row("survey");
        placing.place(point(108.3661, 22.8161), row);

        assertThat(stored(row).getCoordinate().x).isEqualTo(108.3661 + 0.01);
        assertThat(row.coordSource()).isEqualTo("survey");
        assertThat(crs.note()).contains("测试换算 1.0");
    }

    @Test
    void unknownOriginIsSaidOnceForTheFile() {
        Placing placing = new Placing(Crs.named("EPSG:4490"), Shape.PLACE, null);
        placing.place(point(108.3, 22.8), row("unknown"));
        placing.place(point(108.4, 22.8), row("unknown"));
        placing.place(point(108.5, 22.8), row("gnss"));

        assertThat(placing.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("coord_source_unknown");
            assertThat(note.problem()).startsWith("2 行");
        });
    }

    private static Geometry stored(MappedRow row) {
        return Objects.requireNonNull(row.geometry());
    }

    private static MappedRow row(String coordSource) {
        return new MappedRow(
                1,
                "line 2",
                Map.of("coord_source", TextNode.valueOf(coordSource)),
                new Delivery("test", null, LocalDate.of(2020, 1, 1), null),
                List.of());
    }

    private static Geometry point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }
}

package minzheng.atlas.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;

import minzheng.atlas.crs.Crs;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** One place, 108.3661 E 22.8161 N, under right and wrong declarations. */
class SystemCheckTest {
    private static final Envelope NANNING = new Envelope(107.3, 109.64, 22.2, 24.1);

    @ParameterizedTest
    @CsvSource({
        "EPSG:4490, 108.3661, 22.8161",
        "EPSG:4545, 537584.33, 2524218.55",
        "EPSG:4524, 36537584.33, 2524218.55",
        "EPSG:4497, 19229534.40, 2526583.82",
        "EPSG:4508, 229534.40, 2526583.82",
        "EPSG:3857, 12063259, 2609794",
        "EPSG:32648, 845000, 2527000",
        // 9 degrees from the meridian the easting is negative, and still meant
        "EPSG:4545, -420000, 2540000",
    })
    void whatIsDeclaredRightlyIsLeftAlone(String crs, double x, double y) {
        assertThat(found(Crs.named(crs), x, y)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // the prefix names the zone, with its meridian
        "EPSG:4545, 36537584.33, 2524218.55, EPSG:4524",
        "EPSG:4546, 36537584.33, 2524218.55, EPSG:4524",
        "EPSG:4525, 36537584.33, 2524218.55, EPSG:4524",
        "EPSG:4545, 19229534.40, 2526583.82, EPSG:4497",
        "EPSG:32648, 36537584.33, 2524218.55, EPSG:4524",
        "EPSG:3857, 36537584.33, 2524218.55, EPSG:4524",
        // a prefixed zone is declared, the prefix is missing
        "EPSG:4524, 537584.33, 2524218.55, EPSG:4545",
        "EPSG:4497, 229534.40, 2526583.82, EPSG:4508",
    })
    void aPrefixThatContradictsTheZoneNamesTheRightOne(String crs, double x, double y, String right) {
        Finding finding = found(Crs.named(crs), x, y);

        assertThat(finding).isNotNull();
        assertThat(finding.code()).isEqualTo("zone_prefix");
        assertThat(finding.isError()).isTrue();
        assertThat(finding.fix()).contains("--crs " + right);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4545, 2524218.55, 537584.33",
        "EPSG:4545, 2524218.55, 36537584.33",
        "EPSG:4524, 2524218.55, 36537584.33",
        "EPSG:4497, 2526583.82, 19229534.40",
        "EPSG:32648, 2527000, 845000",
    })
    void northInThePlaceOfEastIsNamedWithoutAnyDivisionRecorded(String crs, double x, double y) {
        Finding finding =
                new SystemCheck(Crs.named(crs), null).contradiction(point(x, y)).orElseThrow();

        assertThat(finding.code()).isEqualTo("swapped_coordinates");
    }

    @ParameterizedTest
    @CsvSource({
        "36537584.33, 2524218.55, EPSG:4524",
        "19229534.40, 2526583.82, EPSG:4497",
        "537584.33, 2524218.55, EPSG:4545",
        // 1.5 degrees west of 111 E is still in the city: its easternmost tip
        "345000, 2524218.55, EPSG:4546",
    })
    void metresWithoutASystemAreRefusedAndOneIsProposed(double x, double y, String proposed) {
        Finding finding = found(Crs.named("EPSG:4490").assumed(), x, y);

        assertThat(finding).isNotNull();
        assertThat(finding.code()).isEqualTo("crs_needed");
        assertThat(finding.fix()).contains(proposed).doesNotContain("exchange");
    }

    @Test
    void exchangedMetresWithoutASystemAreToldSoToo() {
        Finding finding = found(Crs.named("EPSG:4490").assumed(), 2_524_218.55, 537_584.33);

        assertThat(finding).isNotNull();
        assertThat(finding.fix()).contains("EPSG:4545", "对调两列");
    }

    @Test
    void withoutDivisionsAnUnprefixedEastingIsNotGuessed() {
        Finding finding = new SystemCheck(Crs.named("EPSG:4490").assumed(), null)
                .contradiction(point(537_584.33, 2_524_218.55))
                .orElseThrow();

        assertThat(finding.fix()).contains("中央子午线").doesNotContain("EPSG:4545");
    }

    @Test
    void metresDeclaredAsDegreesAndDegreesDeclaredAsMetres() {
        Finding metres = found(Crs.named("EPSG:4490"), 537_584.33, 2_524_218.55);
        Finding degrees = found(Crs.named("EPSG:4545"), 108.3661, 22.8161);

        assertThat(metres).isNotNull();
        assertThat(metres.code()).isEqualTo("metres_for_degrees");
        assertThat(metres.fix()).contains("EPSG:4545");
        assertThat(degrees).isNotNull();
        assertThat(degrees.code()).isEqualTo("degrees_for_metres");
    }

    private static @Nullable Finding found(Crs crs, double x, double y) {
        return new SystemCheck(crs, NANNING).contradiction(point(x, y)).orElse(null);
    }

    private static org.locationtech.jts.geom.Geometry point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }
}

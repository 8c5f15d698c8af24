package minzheng.atlas.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class WktTest {
    private static final String CGCS2000 =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    @Test
    void writtenOutSystemsAreFoundByTheirCode() throws IOException {
        try (InputStream in = WktTest.class.getResourceAsStream("prj.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            SoftAssertions softly = new SoftAssertions();
            for (String line : lines) {
                String[] parts = line.split("\t", 2);
                softly.assertThat(Crs.named(parts[1]).code()).as(parts[1]).isEqualTo("EPSG:" + parts[0]);
            }
            softly.assertAll();
            assertThat(lines).hasSize(15);
        }
    }

    @Test
    void aLocalMeridianOnCgcs2000IsUsedAsItIsWritten() {
        // central meridian 108.35: a place on it has the false easting; northing by PROJ as on any meridian
        Crs crs = Crs.named(transverseMercator("Nanning_local", CGCS2000, 108.35, 300_000));

        Coordinate place = crs.toStorage(new GeometryFactory().createPoint(new Coordinate(300_000, 2_524_171.99112)))
                .getCoordinate();

        assertThat(crs.code()).isEqualTo("Nanning_local");
        assertThat(crs.note()).contains("Nanning_local");
        assertThat(crs.centralMeridian()).isCloseTo(108.35, within(1e-12));
        assertThat(place.x).isCloseTo(108.35, within(1e-8));
        assertThat(place.y).isCloseTo(22.8161, within(1e-8));
    }

    @Test
    void northBeforeEastInTheTextChangesNothingForTheReader() {
        String text = transverseMercator("Nanning_local", CGCS2000, 108.35, 300_000);
        Crs crs = Crs.named(text.substring(0, text.length() - 1) + ",AXIS[\"X\",NORTH],AXIS[\"Y\",EAST]]");

        Coordinate place = crs.toStorage(new GeometryFactory().createPoint(new Coordinate(300_000, 2_524_171.99112)))
                .getCoordinate();

        assertThat(place.x).isCloseTo(108.35, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]]",
                "DATUM[\"D_Beijing_1954\",SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]]",
                "DATUM[\"Xian_1980\",SPHEROID[\"IAG 1975\",6378140,298.257],TOWGS84[0,0,0,0,0,0,0]]",
            })
    void oldDatumsAreRefusedLikeTheirCodes(String datum) {
        String degrees = "GEOGCS[\"GCS\"," + datum + ",PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

        for (String text : List.of(
                degrees,
                transverseMercator("GK_CM_108E", degrees, 108, 500_000),
                transverseMercator("local", degrees, 108.35, 300_000))) {
            assertThatThrownBy(() -> Crs.named(text))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("没有公开的到 CGCS2000 的转换参数");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEOGCS[\"g\",DATUM[\"D_Local\",SPHEROID[\"s\",6378137.0,298.25]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.01745]]",
                "GEOGCS[\"g\",DATUM[\"D_ETRS_1989\",SPHEROID[\"s\",6378245.0,298.3]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.01745]]",
                "LOCAL_CS[\"工地坐标\"]",
                "PROJCS[\"broken\"",
                "PROJCRS[\"no code\",BASEGEOGCRS[\"x\"]]",
            })
    void whatCannotBePlacedIsRefused(String text) {
        assertThatThrownBy(() -> Crs.named(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("--crs");
    }

    @Test
    void aHostileTextIsRefusedWithoutReadingIt() {
        assertThatThrownBy(() -> Crs.named("PROJCS[".repeat(1_000)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("嵌套过深");
    }

    private static String transverseMercator(String name, String degrees, double meridian, double falseEasting) {
        return "PROJCS[\"%s\",%s,PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",%s],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%s],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]"
                .formatted(name, degrees, falseEasting, meridian);
    }
}

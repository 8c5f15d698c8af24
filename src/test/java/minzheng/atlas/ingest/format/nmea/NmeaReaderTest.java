package minzheng.atlas.ingest.format.nmea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.WrittenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class NmeaReaderTest {
    /** The sentence and checksum of the NMEA 0183 literature: 48°07.038′ N, 11°31.000′ E. */
    private static final String PUBLISHED = "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\n";

    @TempDir
    Path folder;

    /** 7.038 / 60 = 0.1173; 31 / 60 = 0.51666… */
    @Test
    void aPublishedSentenceGivesItsPlaceAndQuality() {
        WrittenFile log = read(PUBLISHED);

        assertThat(log.format()).isEqualTo("nmea");
        assertPlace(log.rows().get(0), 11 + 31 / 60.0, 48.1173);
        assertThat(log.value(0, "time")).isEqualTo("12:35:19Z");
        assertThat(log.value(0, "quality")).isEqualTo("1");
        assertThat(log.value(0, "satellites")).isEqualTo("08");
        assertThat(log.value(0, "hdop")).isEqualTo("0.9");
        assertThat(log.value(0, "altitude")).isEqualTo("545.4");
        assertThat(log.notes()).isEmpty();
    }

    @Test
    void sentencesOfOneMomentAreOneRowWithTheDate() {
        WrittenFile log = read(sentence("GNRMC,032100.00,A,2248.9600,N,10821.9660,E,0.0,0.0,050324,,,A")
                + sentence("GNGSA,A,3,,,,,,,,,,,,,1.0,0.8,0.6")
                + sentence("GNGGA,032100.00,2248.9600,N,10821.9660,E,4,21,0.6,78.12,M,-24.0,M,1.0,0001")
                + sentence("GNGGA,032101.00,2248.9600,S,10821.9660,W,5,21,0.6,78.12,M,-24.0,M,1.0,0001")
                + sentence("GNRMC,032102.00,A,2248.9600,N,10821.9660,E,0.0,0.0,050324,,,A"));

        assertThat(log.rows()).extracting(RawRow::position).containsExactly("line 1", "line 4", "line 5");
        assertThat(log.value(0, "time")).isEqualTo("2024-03-05T03:21:00.00Z");
        assertThat(log.value(0, "quality")).isEqualTo("4");
        assertPlace(log.rows().get(0), 108.3661, 22.816); // 21.966 / 60 and 48.96 / 60
        assertThat(log.value(1, "time")).isEqualTo("03:21:01.00Z");
        assertPlace(log.rows().get(1), -108.3661, -22.816);
        assertThat(log.rows().get(2).fields().get("hdop").isNull()).isTrue();
    }

    @Test
    void whatIsLeftOutIsCountedAndSaidWhereFirst() {
        WrittenFile log = read(PUBLISHED
                + PUBLISHED.replace("4807.038", "4807.039")
                + PUBLISHED.substring(0, 40) + "\n"
                + sentence("GPGGA,123520,,,,,0,00,99.9,,M,,M,,")
                + sentence("GPRMC,123521,V,4807.038,N,01131.000,E,0,0,050324,,,N")
                + sentence("GPGGA,123522,4860.000,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,")
                + "restart\n\n"
                + sentence("GPGGA,123523,4807.038,N,18100.000,E,1,08,0.9,545.4,M,46.9,M,,"));

        assertThat(log.rows()).hasSize(1);
        assertThat(log.noteCodes()).containsExactly("nmea_bad_checksum", "nmea_no_fix", "nmea_unreadable");
        assertThat(log.notes()).allMatch(note -> !note.isError());
        assertThat(log.notes().get(0).problem()).startsWith("2 ");
        assertThat(log.notes().get(0).position()).isEqualTo("line 2");
        assertThat(log.notes().get(1).problem()).startsWith("2 ");
        assertThat(log.notes().get(2).problem()).startsWith("3 ");
    }

    @Test
    void aLogWithoutAnyFixIsAnError() {
        assertThat(read(sentence("GPGGA,123520,,,,,0,00,99.9,,M,,M,,")).notes()).anySatisfy(note -> {
            assertThat(note.code()).isEqualTo("nmea_without_fix");
            assertThat(note.isError()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"walk.nmea", "walk.log", "walk.txt"})
    void logsAreToldByTheirSentences(String name) {
        assertThat(WrittenFile.read(folder.resolve(name), PUBLISHED, StandardCharsets.US_ASCII)
                        .format())
                .isEqualTo("nmea");
    }

    @Test
    void aTableThatIsCalledTxtStaysATable() {
        assertThat(WrittenFile.read(folder.resolve("a.txt"), "code,name\n1,a\n", StandardCharsets.UTF_8)
                        .format())
                .isEqualTo("csv");
    }

    @Test
    void aLineWithoutEndIsRefused() {
        assertThatThrownBy(() -> read("x".repeat(3_000_000)))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.finding().code()).isEqualTo("line_too_long"));
    }

    private static void assertPlace(RawRow row, double lon, double lat) {
        Coordinate place =
                row.geometry() == null ? new Coordinate() : row.geometry().getCoordinate();
        assertThat(place.x).isCloseTo(lon, within(1e-12));
        assertThat(place.y).isCloseTo(lat, within(1e-12));
    }

    private static String sentence(String body) {
        int checksum = body.chars().reduce(0, (sum, c) -> sum ^ c);
        return "$%s*%02X\r\n".formatted(body, checksum);
    }

    private WrittenFile read(String text) {
        return WrittenFile.read(folder.resolve("log.nmea"), text, StandardCharsets.US_ASCII);
    }
}

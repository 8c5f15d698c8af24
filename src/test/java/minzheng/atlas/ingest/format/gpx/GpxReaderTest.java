package minzheng.atlas.ingest.format.gpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FileText;
import minzheng.atlas.ingest.format.Formats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpxReaderTest {
    private static final String WAYPOINT = """
            <wpt lat="22.8161" lon="108.3661"><ele>76.5</ele><time>2024-05-01T08:00:00Z</time><name>界桩1号</name>
              <cmt>c</cmt><desc>d</desc><link href="http://x"><text>t</text></link><sym>Flag</sym><type>桩</type>
              <fix>3d</fix><sat>9</sat><hdop>0.8</hdop><extensions><x><y>1</y></x></extensions></wpt>""";
    private static final String ROUTE =
            "<rte><name>r</name><rtept lat='1' lon='2'><ele>3</ele></rtept><rtept lat='3' lon='4'/></rte>";
    private static final String TRACK = "<trk><name>t</name><number>7</number><trkseg><trkpt lat='1' lon='2'/>"
            + "<trkpt lat='3' lon='4'/></trkseg><trkseg/><trkseg><trkpt lat='9' lon='9'/></trkseg>"
            + "<trkseg><trkpt lat='5' lon='6'/><trkpt lat='7' lon='8'/></trkseg></trk>";

    @TempDir
    Path folder;

    private FileText file = new FileText(Path.of("."), "");

    @BeforeEach
    void inTheFolder() {
        file = new FileText(folder, "file.gpx");
    }

    @Test
    void aWaypointIsAPointWithItsFields() {
        var content = file.read(gpx(WAYPOINT));

        assertThat(content.shapes()).containsExactly("POINT (108.3661 22.8161)");
        assertThat(content.rows().get(0).fields().keySet())
                .containsExactly("ele", "time", "name", "cmt", "desc", "sym", "type", "fix", "sat", "hdop");
        assertThat(content.field(0, "name")).isEqualTo("\"界桩1号\"");
        assertThat(content.field(0, "ele")).isEqualTo("76.5");
        assertThat(content.field(0, "sat")).isEqualTo("9");
        assertThat(content.noteCodes()).containsExactly("extensions_left_out");
        assertThat(content.problems(0)).isEmpty();
    }

    @Test
    void columnsThatAnExportKeptInAnExtensionAreFields() {
        var content = file.read(gpx("""
                <wpt lat="22.8" lon="108.3"><name>甲</name><extensions
                    xmlns:atlas="https://minzheng-atlas.invalid/gpx/1" xmlns:maker="urn:maker">
                  <atlas:external_id>A1</atlas:external_id><maker:colour>red</maker:colour>
                </extensions></wpt>"""));

        assertThat(content.rows().get(0).fields().keySet()).containsExactly("name", "external_id");
        assertThat(content.field(0, "external_id")).isEqualTo("\"A1\"");
        assertThat(content.noteCodes()).containsExactly("extensions_left_out");
    }

    @Test
    void routesAndTracksAreLines() {
        var route = file.readLayer(gpx(ROUTE + TRACK), "routes");
        var track = file.readLayer(gpx(ROUTE + TRACK), "tracks");

        assertThat(route.shapes()).containsExactly("LINESTRING (2 1, 4 3)");
        assertThat(route.noteCodes()).containsExactly("layers_left_out", "height_ignored");
        assertThat(track.shapes()).containsExactly("MULTILINESTRING ((2 1, 4 3), (6 5, 8 7))");
        assertThat(track.field(0, "number")).isEqualTo("\"7\"");
        assertThat(track.problems(0)).containsExactly("lonely_points_left_out");
    }

    @Test
    void waypointsAreReadUnlessThereAreNone() {
        var all = file.read(gpx(TRACK + ROUTE + WAYPOINT + TRACK));
        var tracks = file.read(gpx(TRACK));
        Path path = file.write(gpx(TRACK + ROUTE), StandardCharsets.UTF_8);

        assertThat(all.shapes()).containsExactly("POINT (108.3661 22.8161)");
        assertThat(all.notes().get(0).problem()).contains("only waypoints").contains("routes × 1, tracks × 2");
        assertThat(tracks.rows()).hasSize(1);
        assertThat(tracks.notes()).isEmpty();
        assertThat(Formats.of(path).layers(path)).containsExactly("routes", "tracks");
        assertThatThrownBy(() -> file.readLayer(gpx(TRACK), "waypoints"))
                .isInstanceOfSatisfying(
                        BrokenFile.class,
                        e -> assertThat(e.finding().code() + e.finding().fix())
                                .startsWith("unknown_layer")
                                .endsWith("tracks"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<wpt lat='1' lon='x'/> | coordinate_not_a_number",
                "<wpt lat='NaN' lon='1'/> | coordinate_not_finite",
                "<wpt lat='1' lon='1e999'/> | coordinate_not_finite",
                "<wpt lat='1'/> | shape_unusable",
                "<rte/> | shape_unusable",
                "<rte><rtept lat='1' lon='1'/></rte> | shape_unusable",
                "<trk><trkseg><trkpt lat='1' lon='1'/><trkpt lat='1' lon=''/><trkpt lat='2' lon='2'/></trkseg></trk>"
                        + " | shape_unusable",
                "<trk><trkseg><trkpt lat='1' lon='1'/></trkseg></trk> | shape_unusable",
            })
    void aShapeThatCannotBeBuiltIsAFindingOfThatRowAlone(String gpx, String code) {
        var content = file.read(gpx(gpx));

        assertThat(content.shapes()).containsExactly("null");
        assertThat(content.problems(0)).containsExactly(code);
        assertThat(content.rows().get(0).problems().get(0).row()).isEqualTo(1);
    }

    @Test
    void aFileOfNothingHasNoRows() {
        assertThat(file.read(gpx("")).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<gpx><wpt lat='1' lon='2'> | xml_broken",
                "<kml/> | not_gpx",
                "<!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx><wpt lat='1' lon='2'><name>&a;</name></wpt></gpx> | xml_doctype",
            })
    void aBrokenFileIsAFindingWithItsPlace(String gpx, String code) {
        assertThat(file.broken(gpx).code()).isEqualTo(code);
        assertThat(file.broken(gpx).position()).startsWith("line 1");
    }

    @Test
    void deepExtensionsAreRefusedEarly() {
        assertThat(file.broken("<gpx><wpt lat='1' lon='2'><extensions>" + "<x>".repeat(100_000))
                        .code())
                .isEqualTo("nested_too_deep");
    }

    private static String gpx(String inside) {
        return "<gpx version='1.1' xmlns='http://www.topografix.com/GPX/1/1'><metadata><name>m</name></metadata>"
                + inside + "</gpx>";
    }
}

package minzheng.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.InspectionCatalogue;
import minzheng.atlas.boundary.verdict.ListedMarkers;
import minzheng.atlas.db.Edit;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CheckMarkersCommandTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    private int code;
    private String err = "";

    @BeforeAll
    static void buildLine() {
        GridCity.build(postgis).record(Edit.LOAD, change -> {
            BoundaryRows.insertLines(change, List.of(ListedMarkers.line()), null);
            BoundaryRows.insertMarkers(change, ListedMarkers.registered(2), null);
            new InspectionCatalogue(List.of(), ListedMarkers.limits()).save(change);
        });
    }

    @Test
    void theTableSaysWhatEachMeasurementShows() throws IOException {
        Path file = Files.writeString(folder.resolve("测点.csv"), "点名,lon,lat\n0102001Q,108.0,22.81\nP9,109,23\n");

        String table = run(file, "--line", "0102", "--accuracy-m", "0.02");

        assertThat(code).as(err).isZero();
        assertThat(table)
                .contains("0102001Q")
                .contains("在位 in place 1 · 移位 displaced 0")
                .contains("未匹配 unmatched row 2")
                .contains("未测 not measured: 0102 0102002Q");
        assertThat(run(file, "--line", "0102", "--geojson")).startsWith("{\"type\":\"FeatureCollection\"");
        assertThat(run(file, "--line", "0102", "--json")).contains("\"survey_accuracy_unknown\"");
    }

    @Test
    void aLineMustBeNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "点名,lon,lat\n");

        run(file);

        assertThat(code).isEqualTo(1);
        assertThat(err).contains("selection_missing");
    }

    private String run(Path file, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        String[] all = new String[options.length + 2];
        all[0] = "check-markers";
        all[1] = file.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        Map<String, String> environment = Map.of(
                "ATLAS_DB_URL", postgis.serving().url(),
                "ATLAS_DB_USER", postgis.serving().user(),
                "ATLAS_DB_PASSWORD", postgis.serving().password());
        code = AtlasCommand.run(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                all);
        err = told.toString(StandardCharsets.UTF_8);
        return out.toString(StandardCharsets.UTF_8);
    }
}

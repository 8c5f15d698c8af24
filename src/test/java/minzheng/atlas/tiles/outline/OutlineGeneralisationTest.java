package minzheng.atlas.tiles.outline;

import static minzheng.atlas.tiles.outline.JaggedCity.FOUNDED;
import static minzheng.atlas.tiles.outline.JaggedCity.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** What is stored after an edit fits together on every date and zoom, and only what the edit concerns is made again. */
class OutlineGeneralisationTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private static final LocalDate CHANGED = LocalDate.of(2020, 7, 1);

    private static void assertFits(JaggedCity city, LocalDate date) {
        double whole = CoverageUnion.union(city.outlines(14, date)).getArea();
        for (int zoom = Zooms.FIRST; zoom <= Zooms.LAST; zoom++) {
            Geometry[] outlines = city.outlines(zoom, date);
            assertThat(Arrays.stream(outlines)).as("zoom %d", zoom).allMatch(Geometry::isValid);
            assertThat(CoverageValidator.isValid(outlines)).as("zoom %d", zoom).isTrue();
            Geometry union = CoverageUnion.union(outlines);
            double pixel = 360.0 / 256 / (1 << zoom);
            assertThat(union.symDifference(CoverageUnion.union(city.outlines(14, date)))
                            .getArea())
                    .isLessThan(Math.min(whole / 5, pixel * union.getLength()));
        }
    }

    private static Geometry joined(Geometry one, Geometry other) {
        return CoverageUnion.union(new Geometry[] {one, other});
    }

    /** Codes of units of which something was stored anew. */
    private static Set<String> redone(List<String> before, List<String> after) {
        Set<String> known = Set.copyOf(before);
        return after.stream()
                .filter(row -> !known.contains(row))
                .map(row -> row.substring(0, row.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** On another connection: a thread inside a transaction would go on with its own. */
    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    @Test
    void everyZoomFitsAndTheLastOnesAreFarSmaller() {
        JaggedCity city = new JaggedCity(postgis, 6, 5, 6);
        new OutlineGeneralisation(postgis.database()).bringUpToDate();
        assertFits(city, FOUNDED);
        assertThat(city.drawn(8, FOUNDED)).allMatch(JaggedCity.Drawn::generalised);
        int own = Arrays.stream(city.outlines(14, FOUNDED))
                .mapToInt(Geometry::getNumPoints)
                .sum();
        assertThat(own).isEqualTo(30 * (4 * 64 + 1));
        assertThat(Arrays.stream(city.outlines(4, FOUNDED))
                        .mapToInt(Geometry::getNumPoints)
                        .sum())
                .isLessThan(30 * 9);
        assertThat(postgis.database().currentVersion()).isEqualTo(1); // making them is no change of the data
    }

    @Test
    void anEditRedoesItsNeighboursOnly() {
        JaggedCity city = new JaggedCity(postgis, 9, 3, 5);
        OutlineGeneralisation generalisation = new OutlineGeneralisation(postgis.database());
        generalisation.bringUpToDate();
        List<String> before = city.stored(true);
        // the town at 1/1 takes the ground of the one north of it
        Geometry both = joined(city.shapes.unit(1, 1), city.shapes.unit(1, 2));
        city.record(change -> {
            JaggedCity.end(change, name(1, 2), FOUNDED, Reading.FOREVER);
            JaggedCity.reshape(change, name(1, 1), both, FOUNDED, Reading.FOREVER);
        });
        generalisation.bringUpToDate();
        assertThat(redone(before, city.stored(true)))
                .containsExactlyInAnyOrder("0/0", "0/1", "0/2", "1/0", "1/1", "2/0", "2/1", "2/2");
        assertFits(city, FOUNDED);
        assertThat(generalisation.behind()).isEmpty();
    }

    @Test
    void aDatedSplitFitsBeforeAndAfter() {
        JaggedCity city = new JaggedCity(postgis, 4, 4, 5);
        OutlineGeneralisation generalisation = new OutlineGeneralisation(postgis.database());
        Geometry south = city.shapes.unit(1, 1);
        Geometry north = city.shapes.unit(1, 2);
        city.record(change -> {
            JaggedCity.end(change, name(1, 2), FOUNDED, Reading.FOREVER);
            JaggedCity.reshape(change, name(1, 1), joined(south, north), FOUNDED, Reading.FOREVER);
        });
        generalisation.bringUpToDate();
        city.record(change -> {
            JaggedCity.reshape(change, name(1, 1), south, CHANGED, Reading.FOREVER);
            DivisionRows.insert(change, List.of(JaggedCity.unit("new", north, CHANGED, Reading.FOREVER)), null);
        });
        generalisation.bringUpToDate();
        assertThat(city.outlines(9, CHANGED.minusDays(1))).hasSize(15);
        assertThat(city.outlines(9, CHANGED)).hasSize(16);
        assertFits(city, CHANGED.minusDays(1));
        assertFits(city, CHANGED);
        assertThat(city.stored(false)).noneMatch(row -> row.startsWith("3/0") && row.contains(CHANGED.toString()));
    }

    @Test
    void proposalsOfAnOverlayAreNotDrawn() {
        JaggedCity city = new JaggedCity(postgis, 3, 3, 4);
        OutlineGeneralisation generalisation = new OutlineGeneralisation(postgis.database());
        generalisation.bringUpToDate();
        List<String> before = city.stored(true);
        postgis.asSuperuser("INSERT INTO atlas.overlay (id, name, base_version, actor) VALUES ('" + JaggedCity.id("o")
                + "', 'o', 1, 't')");
        city.record(change -> DivisionRows.insert(
                change,
                List.of(JaggedCity.unit("1/1", city.shapes.unit(7, 7), FOUNDED, Reading.FOREVER)),
                JaggedCity.id("o")));
        assertThat(generalisation.behind()).isEmpty();
        generalisation.bringUpToDate();
        assertThat(city.stored(true)).isEqualTo(before);
    }

    @Test
    void whoComesWhileSomebodyElseIsAtItLeavesItToThem() {
        JaggedCity city = new JaggedCity(postgis, 3, 3, 4);
        OutlineGeneralisation generalisation = new OutlineGeneralisation(postgis.database());
        postgis.database().keep(handle -> {
            assertThat(OutlineStore.takeTurn(handle)).isTrue();
            elsewhere(generalisation::bringUpToDate);
            assertThat(city.stored(false)).isEmpty();
            return true;
        });
        generalisation.bringUpToDate();
        assertThat(city.stored(false)).isNotEmpty();
    }

    @Test
    void writersGoOnMeanwhile() {
        JaggedCity city = new JaggedCity(postgis, 3, 3, 4);
        OutlineGeneralisation generalisation = new OutlineGeneralisation(postgis.database());
        LevelBehind asOfFirst = generalisation.behind().get(0);
        postgis.database().write(GridCity.AUTHOR, Edit.CHANGE, "测试", change -> {
            JaggedCity.reshape(change, name(1, 1), city.shapes.unit(1, 1).buffer(-0.01), CHANGED, Reading.FOREVER);
            elsewhere(() -> generalisation.bringUpToDate(asOfFirst)); // waits for nothing of the open change
            return change.version();
        });
        assertThat(city.drawn(9, CHANGED).stream().filter(JaggedCity.Drawn::generalised))
                .hasSize(8);
        generalisation.bringUpToDate();
        assertThat(city.drawn(9, CHANGED)).allMatch(JaggedCity.Drawn::generalised);
    }
}

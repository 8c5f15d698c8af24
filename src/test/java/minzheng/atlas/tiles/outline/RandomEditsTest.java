package minzheng.atlas.tiles.outline;

import static minzheng.atlas.tiles.outline.JaggedCity.FOUNDED;
import static minzheng.atlas.tiles.outline.JaggedCity.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Reading;
import minzheng.atlas.support.JaggedCoverage;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/** After any edit the stored outlines are those that making everything anew would store. */
class RandomEditsTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private static final int SIZE = 6;
    private static final int EDITS = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void carriedEqualsFresh(long seed) {
        Random random = new Random(seed);
        JaggedCity city = new JaggedCity(postgis, SIZE, SIZE, 4);
        OutlineGeneralisation generalisation = new OutlineGeneralisation(postgis.database());
        generalisation.bringUpToDate();
        for (int edit = 0; edit < EDITS; edit++) {
            String what = edit(random, city);
            if (random.nextInt(4) > 0) { // else two edits are caught up with at once
                generalisation.bringUpToDate();
                List<String> carried = city.stored(false);
                city.forget();
                generalisation.bringUpToDate();
                assertThat(carried).as("after %s, edit %d", what, edit).isEqualTo(city.stored(false));
            }
        }
    }

    /** One of what happens to units; shapes may overlap or leave gaps, as real data does. */
    private static String edit(Random random, JaggedCity city) {
        int column = random.nextInt(SIZE - 1);
        int row = random.nextInt(SIZE - 1);
        LocalDate from = random.nextBoolean() ? FOUNDED : FOUNDED.plusYears(1 + random.nextInt(8));
        LocalDate to = random.nextInt(3) > 0 ? Reading.FOREVER : from.plusYears(1 + random.nextInt(8));
        String what = List.of("moved sides", "merger", "undone", "renamed", "gone", "new outlines")
                .get(random.nextInt(6));
        city.record(change -> {
            switch (what) {
                case "moved sides" -> otherShapes(change, random.nextInt(), column, row, 2, from, to);
                case "merger" -> {
                    Geometry[] both = {city.shapes.unit(column, row), city.shapes.unit(column + 1, row)};
                    JaggedCity.end(change, name(column + 1, row), from, to);
                    JaggedCity.reshape(change, name(column, row), CoverageUnion.union(both), from, to);
                }
                case "undone", "renamed" ->
                    JaggedCity.reshape(change, name(column, row), city.shapes.unit(column, row), from, to);
                case "gone" -> JaggedCity.end(change, name(column, row), from, to);
                default -> otherShapes(change, random.nextInt(), column, row, 1, from, to);
            }
        });
        return what + " at " + name(column, row) + " from " + from + " to " + to;
    }

    /** Units of another coverage take the place of some: they fit each other but not those around. */
    private static void otherShapes(
            Change change, long seed, int column, int row, int size, LocalDate from, LocalDate to) {
        JaggedCoverage other = new JaggedCoverage(108, 22, JaggedCity.SIDE, 4, seed);
        for (int i = 0; i < size * size; i++) {
            int c = column + i % size;
            int r = row + i / size;
            JaggedCity.reshape(change, name(c, r), other.unit(c, r), from, to);
        }
    }
}

package minzheng.atlas.ingest.format.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FileText;
import minzheng.atlas.ingest.format.FileText.Content;
import minzheng.atlas.ingest.format.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShpFileTest {
    /** Clockwise squares, around 5 5 and 25 5. */
    private static final double[] OUTER = square(0, 0, 10);

    private static final double[] HOLE = reversed(square(2, 2, 6));
    private static final double[] ISLAND = square(3, 3, 2);
    private static final double[] OTHER = square(20, 0, 10);
    private static final double[] OTHER_HOLE = reversed(square(22, 2, 2));

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    private static double[] square(double x, double y, double side) {
        return new double[] {x, y, x, y + side, x + side, y + side, x + side, y, x, y};
    }

    private static double[] reversed(double[] ring) {
        double[] back = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            back[i] = ring[ring.length - 2 - i];
            back[i + 1] = ring[ring.length - 1 - i];
        }
        return back;
    }

    private Content read(byte[]... records) {
        ShapeParts parts = new ShapeParts();
        for (byte[] record : records) {
            parts.add(record);
        }
        return readFile(parts.shp());
    }

    private Content readFile(byte[] shp) {
        return FileText.read(ShapeParts.write(folder.resolve("a.shp"), shp), Opening.PLAIN);
    }

    private Finding broken(byte[] shp) {
        try {
            readFile(shp);
            throw new AssertionError("was read");
        } catch (BrokenFile e) {
            return e.finding();
        }
    }

    @Test
    void everyKindOfShape() {
        Content content = read(
                ShapeParts.point(0),
                ShapeParts.point(1, 1, 2),
                ShapeParts.parts(3, new double[] {0, 0, 1, 1}, new double[] {5, 5, 6, 6, 7, 7}),
                ShapeParts.parts(5, OUTER));
        assertThat(content.shapes())
                .containsExactly(
                        "null",
                        "POINT (1 2)",
                        "MULTILINESTRING ((0 0, 1 1), (5 5, 6 6, 7 7))",
                        "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))");
        assertThat(content.noteCodes()).containsExactly("prj_missing", "dbf_missing");
    }

    @Test
    void severalPointsInOneShape() {
        byte[] record = ShapeParts.point(8, 0, 0, 0, 0, 0, 1, 2, 3, 4);
        byte[] count = {2, 0, 0, 0};
        byte[] exact = new byte[40 + 32];
        System.arraycopy(record, 0, exact, 0, 36);
        System.arraycopy(count, 0, exact, 36, 4);
        System.arraycopy(record, 44, exact, 40, 32);

        assertThat(read(exact).shapes()).containsExactly("MULTIPOINT ((1 2), (3 4))");
    }

    @Test
    void heightsAndMeasuresAreLeftOutAndSaidOnce() {
        Content content =
                read(ShapeParts.point(11, 1, 2, 80, 0), ShapeParts.point(21, 3, 4, 7), ShapeParts.parts(15, OUTER));

        assertThat(content.shapes())
                .containsExactly("POINT (1 2)", "POINT (3 4)", "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))");
        assertThat(content.noteCodes()).containsExactly("prj_missing", "dbf_missing", "height_ignored");
    }

    @Test
    void holesBelongToTheOutlineTheyLieInWhateverTheOrder() {
        assertThat(read(ShapeParts.parts(5, OTHER_HOLE, ISLAND, OUTER, HOLE, OTHER))
                        .shapes())
                .containsExactly("MULTIPOLYGON (((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 8 2, 8 8, 2 8, 2 2)), "
                        + "((20 0, 20 10, 30 10, 30 0, 20 0), (22 2, 24 2, 24 4, 22 4, 22 2)), "
                        + "((3 3, 3 5, 5 5, 5 3, 3 3)))");
    }

    @Test
    void ringsInTheWrongDirectionAreOutlinesAllTheSame() {
        assertThat(read(
                                ShapeParts.parts(5, reversed(OUTER), reversed(OTHER)),
                                ShapeParts.parts(5, OUTER, reversed(HOLE)))
                        .rows())
                .extracting(row -> row.geometry() == null ? 0 : row.geometry().getArea())
                .containsExactly(200.0, 64.0);
    }

    @Test
    void aHoleInTheDirectionOfItsOutlineIsDoubtful() {
        Content content = read(
                ShapeParts.parts(5, OUTER, HOLE, ISLAND, OTHER), ShapeParts.parts(5, OUTER, reversed(HOLE), OTHER));

        assertThat(content.problems(0)).isEmpty();
        assertThat(content.problems(1)).containsExactly("hole_doubtful");
    }

    @Test
    void aHoleThatTouchesItsOutlineIsAHole() {
        double[] touching = {0, 0, 5, 4, 4, 5, 0, 0};
        assertThat(read(ShapeParts.parts(5, touching, OUTER)).shapes())
                .containsExactly("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (0 0, 5 4, 4 5, 0 0))");
    }

    @Test
    void aRecordThatContradictsItselfIsOneRowsProblem() {
        Content content = read(
                ShapeParts.parts(5, List.of(0, 9), 10, OUTER, OTHER),
                ShapeParts.parts(5, List.of(5, 0), 10, OUTER, OTHER),
                ShapeParts.parts(5, List.of(0), 6, OUTER),
                ShapeParts.parts(5, List.of(0), -1, OUTER),
                ShapeParts.parts(3, List.of(0), 1, new double[] {1, 1}),
                ShapeParts.point(1, Double.NaN, 22),
                ShapeParts.point(31, 1, 2),
                ShapeParts.point(1, 1, 2));

        assertThat(content.rows()).hasSize(8);
        for (int row : List.of(0, 1, 2, 3, 4, 6)) {
            assertThat(content.problems(row)).as("row " + row).containsExactly("shape_unusable");
        }
        assertThat(content.problems(5)).containsExactly("coordinate_not_finite");
        assertThat(content.shapes().get(7)).isEqualTo("POINT (1 2)");
    }

    @Test
    void lengthsAndCountsAreNeverBelieved() {
        byte[] here = ShapeParts.point(1, 1, 2);
        assertThat(broken(new ShapeParts().add(here, 1, Integer.MAX_VALUE).shp())
                        .code())
                .isEqualTo("shp_broken");
        assertThat(broken(new ShapeParts().add(here, 1, -10).shp()).code()).isEqualTo("shp_broken");
        assertThat(broken(new ShapeParts().add(here, 7, 10).shp()).problem()).contains("7");
        assertThat(broken(ShapeParts.parts(5, OUTER)).code()).isEqualTo("shp_broken");
        byte[] cutOff = new ShapeParts().add(here).add(here).shp();
        assertThat(broken(Arrays.copyOf(cutOff, cutOff.length - 8)).problem())
                .contains("156")
                .contains("148");
        Finding many = broken(new ShapeParts()
                .add(ShapeParts.parts(5, List.of(0), 2_000_000_000, OUTER))
                .shp());
        assertThat(many.code()).isEqualTo("too_many_vertices");
        assertThat(many.row()).isEqualTo(1);
    }

    @Test
    void theIndexDecidesWhichRecordsCount() {
        byte[] shp = new ShapeParts()
                .add(ShapeParts.point(1, 1, 1))
                .add(ShapeParts.point(1, 9, 9), 2, 10)
                .add(ShapeParts.point(1, 2, 2), 2, 10)
                .shp();
        byte[] shx = Arrays.copyOf(Arrays.copyOf(shp, 100), 116); // an offset and a length, in words, for each record
        shx[27] = 116 / 2;
        shx[103] = 100 / 2;
        shx[111] = (byte) (156 / 2);
        ShapeParts.write(folder.resolve("A.SHX"), shx);

        assertThat(readFile(shp).shapes()).containsExactly("POINT (1 1)", "POINT (2 2)");

        shx[108] = 0x7F;
        ShapeParts.write(folder.resolve("A.SHX"), shx);
        assertThatThrownBy(() -> readFile(shp)).isInstanceOf(BrokenFile.class);
    }

    @Test
    void anIndexThatIsCutOffIsAsGoodAsNone() {
        byte[] shp = new ShapeParts()
                .add(ShapeParts.point(1, 1, 1))
                .add(ShapeParts.point(1, 2, 2))
                .shp();
        byte[] shx = Arrays.copyOf(Arrays.copyOf(shp, 100), 108); // one record; the header says two
        shx[27] = 116 / 2;
        shx[103] = 100 / 2;
        ShapeParts.write(folder.resolve("a.shx"), shx);
        assertThat(readFile(shp).shapes()).containsExactly("POINT (1 1)", "POINT (2 2)");
        assertThat(readFile(shp).noteCodes()).contains("shx_broken");

        ShapeParts.write(folder.resolve("a.shx"), new byte[0]);
        assertThat(readFile(shp).shapes()).containsExactly("POINT (1 1)", "POINT (2 2)");
    }

    @Test
    void recordsMayBeNumberedFromZero() {
        byte[] here = ShapeParts.point(1, 1, 2);
        assertThat(readFile(new ShapeParts().add(here, 0, 10).add(here, 1, 10).shp())
                        .shapes())
                .containsExactly("POINT (1 2)", "POINT (1 2)");
        assertThat(broken(new ShapeParts().add(here, 0, 10).add(here, 2, 10).shp())
                        .code())
                .isEqualTo("shp_broken");
    }
}

package minzheng.atlas.export.plan;

import java.io.IOException;
import java.io.OutputStream;
import minzheng.atlas.office.Paper;

/** The table as a document, A4 landscape. */
final class PlanTableDocument {
    /** Between the margins, in twentieths of a point. */
    private static final int[] WIDTHS = {1100, 2704, 950, 850, 1050, 850, 950, 1500, 950, 1100, 2000};

    private PlanTableDocument() {}

    static void write(PlanTable table, OutputStream out) throws IOException {
        try (Paper paper = Paper.landscape(table.title())) {
            paper.title(table.title())
                    .subtitle(table.document())
                    .table(
                            WIDTHS,
                            table.header(),
                            table.rows().stream()
                                    .map(row -> row.cells().stream()
                                            .map(TableCell::text)
                                            .toList())
                                    .toList())
                    .margins(table.title() + "　" + table.document(), table.footer())
                    .write(out);
        }
    }
}

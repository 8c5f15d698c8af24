package minzheng.atlas.ingest.format.xlsx;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that are not blank, in Excel's numbering. */
final class SheetLines implements AutoCloseable {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    /**
     * A row.
     *
     * @param number as Excel shows it
     * @param cells by column, 0 for A, without blank ones
     */
    record Line(int number, TreeMap<Integer, CellTexts.Cell> cells) {}

    /** Merged ranges: how many reach below a row, and the first of them. */
    record Merged(int count, String first) {}

    private final XmlFile xml;
    private final CellTexts texts;
    private final TreeMap<Integer, Merged> merged = new TreeMap<>();
    private boolean inRows;
    private int row;

    SheetLines(XmlFile xml, CellTexts texts) {
        this.xml = xml;
        this.texts = texts;
        xml.child();
        while (!inRows && xml.child()) {
            inRows = xml.name().equals("sheetData");
            if (!inRows) {
                xml.skip();
            }
        }
    }

    @Nullable
    Line next() {
        while (inRows && xml.child()) {
            if (!xml.name().equals("row")) {
                xml.skip();
                continue;
            }
            Line line = line();
            if (!line.cells().isEmpty()) {
                return line;
            }
        }
        if (inRows) {
            inRows = false;
            mergedRanges();
        }
        return null;
    }

    /** Known after the last row: the ranges by the row they end in. */
    Map<Integer, Merged> mergedEndingBelow(int aRow) {
        return merged.tailMap(aRow, false);
    }

    OptionalDouble progress() {
        return xml.progress();
    }

    @Override
    public void close() {
        xml.close();
    }

    private Line line() {
        int number = CellTexts.number(xml.attribute("r"), row + 1);
        if (number <= row || number > MOST_ROWS) {
            throw PackageFile.broken("行号 %d 次序不对 / row number %1$d out of order".formatted(number));
        }
        row = number;
        TreeMap<Integer, CellTexts.Cell> cells = new TreeMap<>();
        int column = -1;
        while (xml.child()) {
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            String address = xml.attribute("r");
            int at = address == null ? column + 1 : column(address);
            if (at <= column || at >= MOST_COLUMNS) {
                throw PackageFile.broken("单元格地址不对 / cell address out of order: " + address);
            }
            column = at;
            CellTexts.Cell cell = texts.read(xml);
            if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        return new Line(number, cells);
    }

    private void mergedRanges() {
        while (xml.child()) {
            boolean ranges = xml.name().equals("mergeCells");
            while (ranges && xml.child()) {
                String range = PackageFile.text(xml, "ref");
                int last = CellTexts.number(range.replaceFirst(".*:[A-Z]+", ""), 0);
                merged.merge(last, new Merged(1, range), (had, one) -> new Merged(had.count() + 1, had.first()));
                xml.skip();
            }
            if (!ranges) {
                xml.skip();
            }
        }
    }

    /** 0 for A, 26 for AA; beyond any sheet for what is no address. */
    static int column(String address) {
        int column = 0;
        int i = 0;
        for (; i < address.length() && i < 4 && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return i == 0 || i == 4 ? MOST_COLUMNS : column - 1;
    }

    static String columnName(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : columnName(column / 26 - 1) + last;
    }
}

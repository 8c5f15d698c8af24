package minzheng.atlas.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A result as CSV (RFC 4180). Text that a spreadsheet would run as a formula is disarmed with an apostrophe. */
public final class CsvTable {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final List<List<String>> rows = new ArrayList<>();

    public CsvTable(String... header) {
        rows.add(List.of(header));
    }

    /** Adds a row; null cells stay empty. */
    public void row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : disarmed(cell.toString()));
        }
        rows.add(row);
    }

    public void print(PrintStream out) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print(text);
        out.flush();
    }

    static String disarmed(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}

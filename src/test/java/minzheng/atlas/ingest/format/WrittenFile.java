package minzheng.atlas.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;

/** A file written by a test, and all there is in it once it was read to its end. */
public record WrittenFile(String format, Optional<String> crs, List<RawRow> rows, List<Finding> notes) {
    public static WrittenFile read(Path file, String text, Charset charset) {
        try {
            return read(Files.write(file, text.getBytes(charset)), Opening.PLAIN);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static WrittenFile read(Path file, Opening opening) {
        FormatReader reader = Formats.of(file);
        List<RawRow> all = new ArrayList<>();
        try (RawRows rows = reader.open(file, opening)) {
            Optional<String> crs = rows.declaredCrs();
            rows.forEachRemaining(all::add);
            return new WrittenFile(reader.code(), crs, all, rows.notes());
        }
    }

    /** The value of a field as text, {@code null} where there is none. */
    public String value(int row, String field) {
        return rows.get(row).fields().get(field).asText();
    }

    public List<String> problems(int row) {
        return rows.get(row).problems().stream().map(Finding::code).toList();
    }

    public List<String> noteCodes() {
        return notes.stream().map(Finding::code).toList();
    }
}

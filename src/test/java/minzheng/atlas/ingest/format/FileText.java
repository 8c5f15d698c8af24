package minzheng.atlas.ingest.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** Text written into a file of the given name and read back as rows. */
public record FileText(Path folder, String name) {
    /** All of what a file gave. */
    public record Content(
            List<RawRow> rows,
            List<Finding> notes,
            @Nullable String crs) {
        public List<String> shapes() {
            return rows.stream().map(row -> String.valueOf(row.geometry())).toList();
        }

        public String field(int row, String name) {
            return Objects.requireNonNull(rows.get(row).fields().get(name), name)
                    .toString();
        }

        /** Codes of what is wrong with a row. */
        public List<String> problems(int row) {
            return rows.get(row).problems().stream().map(Finding::code).toList();
        }

        public List<String> noteCodes() {
            return notes.stream().map(Finding::code).toList();
        }
    }

    public Content read(String text) {
        return read(write(text, StandardCharsets.UTF_8), Opening.PLAIN);
    }

    public Content readLayer(String text, String layer) {
        return read(write(text, StandardCharsets.UTF_8), new Opening(layer, null));
    }

    public static Content read(Path file, Opening opening) {
        List<RawRow> all = new ArrayList<>();
        try (RawRows rows = Formats.of(file).open(file, opening)) {
            rows.forEachRemaining(all::add);
            return new Content(all, rows.notes(), rows.declaredCrs().orElse(null));
        }
    }

    /** The finding that ends the reading. */
    public Finding broken(String text) {
        List<Finding> findings = new ArrayList<>();
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(BrokenFile.class, e -> findings.add(e.finding()));
        return findings.get(0);
    }

    public Path write(String text, Charset charset) {
        try {
            return Files.writeString(folder.resolve(name), text, charset);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

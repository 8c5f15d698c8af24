package minzheng.atlas.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minzheng.atlas.db.Database;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import org.jspecify.annotations.Nullable;

/** A file given as text, loaded into a test's database; and what the database then holds, as text. */
record TextFile(Database database, Path folder) {
    ImportReport load(String target, String source, String csv) {
        return load(target, csv, new Delivery(source, "survey", LocalDate.of(2020, 1, 1), null), Map.of(), null);
    }

    ImportReport load(String target, String csv, Delivery delivery, Map<String, String> mapping, @Nullable String crs) {
        try {
            Path file = Files.writeString(folder.resolve(target + ".csv"), csv);
            ImportRequest request =
                    new ImportRequest(file, target, delivery, mapping, Map.of(), Opening.PLAIN, crs, false);
            return new Ingest(database).run(request, GridCity.AUTHOR);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<String> texts(String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    static Map<String, Finding> byCode(ImportReport report) {
        return report.findings().stream().collect(Collectors.toMap(Finding::code, finding -> finding, (a, b) -> a));
    }
}

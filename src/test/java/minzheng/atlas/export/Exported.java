package minzheng.atlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.db.Database;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.division.Readings;
import minzheng.atlas.export.collection.ExportCollection;
import minzheng.atlas.export.collection.ExportCollections;
import minzheng.atlas.http.Query;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.seed.SeedFolder;
import minzheng.atlas.seed.Seeding;
import minzheng.atlas.support.GridCity;
import org.jspecify.annotations.Nullable;

/** Files exported from a test's database, and loaded into it again. */
record Exported(Database database, Path folder) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The demonstration city. */
    static Exported demo(Database database, Path folder) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        SeedFolder seeds =
                SeedFolder.from(Map.of(), Path.of("").toAbsolutePath()).orElseThrow();
        new Seeding(database, nowhere).runIfEmpty(seeds);
        return new Exported(database, folder);
    }

    Path file(String collection, String query) {
        Clock clock = Clock.fixed(
                LocalDate.of(2025, 12, 31).atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
        Readings readings = new Readings(database, new DivisionCodes(database), clock);
        ExportCollection chosen =
                new ExportCollections(new EvaluationParts(database).exportSources(readings, clock)).get(collection);
        Export export = Export.of(chosen, Query.parse(query, Export.parameters(chosen)));
        Path file = folder.resolve(
                collection + Math.abs(query.hashCode()) + export.fileName().replaceFirst("^.*\\.", "."));
        try (OutputStream out = Files.newOutputStream(file)) {
            export.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Loads as somebody else's delivery would be, so that only what the file says can make it the same. */
    ImportReport load(String target, Path file, @Nullable String layer, @Nullable String crs) {
        Delivery delivery = new Delivery("somebody else", null, null, null);
        ImportRequest request =
                new ImportRequest(file, target, delivery, Map.of(), Map.of(), new Opening(layer, null), crs, false);
        return new Ingest(database).run(request, GridCity.AUTHOR);
    }
}

package minzheng.atlas.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import minzheng.atlas.db.Database;
import minzheng.atlas.ingest.target.Delivery;
import org.jspecify.annotations.Nullable;

/** Facilities given as the text of a table, loaded into a test's database; they hold from 2020-01-01 on. */
record FacilityFile(Database database, Path folder) {
    static final String HEADER = "编号,名称,kind,床位数,经度,纬度,区划代码,coord_source,valid_from\n";

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    ImportReport load(String source, String text) {
        return load(source, text, Map.of(), null, null);
    }

    ImportReport load(String source, String text, LocalDate changeFrom) {
        return run(text, new Delivery(source, null, FROM, changeFrom), Map.of(), null);
    }

    ImportReport load(
            String source,
            String text,
            Map<String, String> mapping,
            @Nullable String crs,
            @Nullable String coordSource) {
        return run(text, new Delivery(source, coordSource, FROM, null), mapping, crs);
    }

    private ImportReport run(String text, Delivery delivery, Map<String, String> mapping, @Nullable String crs) {
        return new TextFile(database, folder).load("facilities", text, delivery, mapping, crs);
    }
}

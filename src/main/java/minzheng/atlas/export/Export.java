package minzheng.atlas.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import minzheng.atlas.crs.OutputCrs;
import minzheng.atlas.export.collection.ExportCollection;
import minzheng.atlas.export.format.ExportFormat;
import minzheng.atlas.export.format.ExportFormats;
import minzheng.atlas.export.format.ExportOptions;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.StagedFile;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import org.jspecify.annotations.Nullable;

/** One export, checked and ready to be written: what, in which format, how. */
public final class Export {
    private static final Map<String, Charset> ENCODINGS =
            Map.of("utf-8", StandardCharsets.UTF_8, "gbk", Charset.forName("GBK"));

    private final ExportTable table;
    private final ExportFormat format;
    private final ExportOptions options;

    private Export(ExportTable table, ExportFormat format, ExportOptions options) {
        this.table = table;
        this.format = format;
        this.options = options;
    }

    /** The filter of a collection and how its file is to be written: {@code f, crs, encoding}. */
    public static Parameters parameters(ExportCollection collection) {
        return collection.filters().and("f", "crs", "encoding");
    }

    /** Checks everything that can be wrong before a byte goes out. */
    public static Export of(ExportCollection collection, Query query) {
        ExportFormat format = ExportFormats.get(query.text("f").orElse("geojson"));
        ExportOptions options = new ExportOptions(crs(format, query), encoding(format, query));
        ExportTable table = collection.table(query);
        @Nullable Label refusal = format.refuses(table);
        if (refusal != null) {
            throw new InvalidRequest("format_does_not_fit", "f", collection.code() + ": " + refusal);
        }
        return new Export(table, format, options);
    }

    public String mediaType() {
        return format.mediaType();
    }

    /** E.g. {@code 设施_2025-12-31_v17.gpkg}. */
    public String fileName() {
        return "%s_%s_v%s.%s"
                .formatted(
                        table.title().zh(),
                        table.about().get("as_of"),
                        table.about().get("data_version"),
                        format.extension());
    }

    /**
     * Writes the whole file aside before its first byte goes out: a row that does not fit is told instead of a broken
     * download, and a slow reader keeps no database connection.
     */
    /** The same in ASCII, e.g. {@code facilities_2025-12-31_v17.gpkg}. */
    public String plainName() {
        return "%s_%s_v%s.%s"
                .formatted(
                        table.name(),
                        table.about().get("as_of"),
                        table.about().get("data_version"),
                        format.extension());
    }

    public void write(OutputStream out) throws IOException {
        try (StagedFile staged = new StagedFile()) {
            Path file = staged.named("export");
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
                format.write(table, options, bytes);
            }
            Files.copy(file, out);
        }
    }

    private static OutputCrs crs(ExportFormat format, Query query) {
        String name = query.text("crs").orElse(null);
        if (name == null) {
            return OutputCrs.storage();
        }
        OutputCrs crs = OutputCrs.named(name);
        if (!format.takesCrs() && !crs.inDegrees()) {
            throw new InvalidRequest(
                    "crs_not_possible",
                    "crs",
                    "%s 按其标准只能是经纬度；要 %s 请用 gpkg、shp、csv 或 xlsx / %1$s is longitude and latitude by its standard; for %2$s take gpkg, shp, csv or xlsx"
                            .formatted(format.code(), name));
        }
        return crs;
    }

    private static Charset encoding(ExportFormat format, Query query) {
        String name = query.text("encoding").orElse("utf-8").toLowerCase(Locale.ROOT);
        Charset encoding = ENCODINGS.get(name);
        if (encoding == null) {
            throw Query.malformed("encoding", name, "utf-8 or gbk");
        }
        if (!format.takesEncoding() && !encoding.equals(StandardCharsets.UTF_8)) {
            throw new InvalidRequest(
                    "encoding_not_possible",
                    "encoding",
                    "%s 只用 UTF-8；gbk 只用于 csv 和 shp / %1$s is always UTF-8; gbk is for csv and shp"
                            .formatted(format.code()));
        }
        return encoding;
    }
}

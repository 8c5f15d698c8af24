package minzheng.atlas.ingest.dialogue;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param mapping target field to file field, where names do not tell
 * @param fixed target field to a value that holds for every row
 * @param crs reference system of the coordinates; null = what the file says, else what its format prescribes
 * @param coordSource how the coordinates were got, where the file does not say
 * @param validFrom from when rows hold that do not say so themselves
 * @param changeFrom the world changed on this date; null = a correction
 * @param layer of the file; null = the only or first one
 * @param encoding of its text; null = as it says or as is detected
 */
public record ImportOptions(
        Map<String, String> mapping,
        Map<String, String> fixed,
        @Nullable String crs,
        @Nullable String coordSource,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate changeFrom,
        @Nullable String layer,
        @Nullable String encoding) {
    public static final ImportOptions NONE = new ImportOptions(Map.of(), Map.of(), null, null, null, null, null, null);

    /** A body may leave out either of the two; then it is null here. An entry that is null is none. */
    public ImportOptions {
        mapping = given(mapping);
        fixed = given(fixed);
    }

    private static Map<String, String> given(@Nullable Map<String, String> entries) {
        Map<String, String> given = new TreeMap<>(entries == null ? Map.of() : entries);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    /** What is told here before what was saved. */
    public ImportOptions over(ImportOptions saved) {
        Map<String, String> mapped = new TreeMap<>(saved.mapping);
        mapped.putAll(mapping);
        Map<String, String> set = new TreeMap<>(saved.fixed);
        set.putAll(fixed);
        return new ImportOptions(
                mapped,
                set,
                crs != null ? crs : saved.crs,
                coordSource != null ? coordSource : saved.coordSource,
                validFrom,
                changeFrom,
                layer,
                encoding != null ? encoding : saved.encoding);
    }

    public ImportRequest request(Path file, String target, String source) {
        if (crs != null) {
            Crs.requireKnown(crs);
        }
        return new ImportRequest(
                file,
                target,
                new Delivery(source, coordSource, validFrom, changeFrom),
                mapping,
                fixed,
                new Opening(layer, charset()),
                crs,
                false);
    }

    /** Those that hold for the next file of the source as well; dates and layers belong to one delivery. */
    ImportOptions lasting() {
        return new ImportOptions(mapping, fixed, crs, coordSource, null, null, null, encoding);
    }

    ImportOptions mapped(Map<String, String> other) {
        return new ImportOptions(other, fixed, crs, coordSource, validFrom, changeFrom, layer, encoding);
    }

    /** Mapping and fixed values, for people. */
    public String words() {
        return Stream.concat(mapping.entrySet().stream(), fixed.entrySet().stream())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private @Nullable Charset charset() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidRequest(
                    "unknown_encoding",
                    "/encoding",
                    "未知的编码 / unknown encoding: %s; e.g. UTF-8, GBK, GB18030".formatted(encoding));
        }
    }
}

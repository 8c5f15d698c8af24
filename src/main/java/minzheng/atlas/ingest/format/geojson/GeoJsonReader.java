package minzheng.atlas.ingest.format.geojson;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;

/**
 * GeoJSON (RFC 7946): a collection, a feature or a shape, or a sequence of these with record separators (RFC 8142) or
 * lines; and the older {@code crs} member where a file has it, also when it stands after the features.
 */
public final class GeoJsonReader implements FormatReader {
    @Override
    public String code() {
        return "geojson";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        String start =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return start.startsWith("{")
                || start.startsWith("\u001E")
                || Stream.of(".geojson", ".geojsons", ".geojsonl", ".geojsonseq", ".ndjson", ".jsonl")
                        .anyMatch(fileName::endsWith);
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.of("EPSG:4326");
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        Optional<String> late = LateCrs.isLikely(file) ? LateCrs.of(file, opening.encoding()) : Optional.empty();
        return new GeoJsonRows(new JsonFile(file, opening.encoding()), late.orElse(null));
    }
}

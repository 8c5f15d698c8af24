package minzheng.atlas.ingest.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** GeoJSON (RFC 7946): a FeatureCollection or one Feature, and the older {@code crs} member where a file has it. */
final class GeoJsonReader implements FormatReader {
    @Override
    public String code() {
        return "geojson";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        String start =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return fileName.endsWith(".geojson") || start.startsWith("{");
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.of("EPSG:4326");
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        return new GeoJsonRows(file);
    }
}

package minzheng.atlas.ingest.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The crs member of a collection that names it after its features, read ahead. */
final class LateCrs {
    private static final int TAIL_BYTES = 64 * 1024;

    private LateCrs() {}

    /** Whether the file's last part speaks of a crs, so that it is worth the time to walk through the file once. */
    static boolean isLikely(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL_BYTES, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("\"crs\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> of(Path file, @Nullable Charset told) {
        try (JsonFile json = new JsonFile(file, told)) {
            return json.walk(in -> find(json, in));
        }
    }

    /** What a crs member names; null for a null, which the older standard has for "not known". */
    static @Nullable String named(JsonNode member) {
        return member.isNull() ? null : member.at("/properties/name").asText(member.toString());
    }

    private static Optional<String> find(JsonFile json, JsonParser in) throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        for (String name = json.member(); name != null; name = json.member()) {
            if (name.equals("crs")) {
                return Optional.ofNullable(named(new JsonValues(json).read(in)));
            }
            json.skip();
        }
        return Optional.empty();
    }
}

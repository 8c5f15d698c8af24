package minzheng.atlas.ingest.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.NamesMet;
import minzheng.atlas.ingest.format.text.DecodedFile;
import org.jspecify.annotations.Nullable;

/** A walk through the JSON texts of a file within limits; what breaks it is told with its place. */
final class JsonFile implements AutoCloseable {
    static final int MAX_DEPTH = 64;
    static final int MAX_TEXT = 1_000_000;
    private static final int MAX_NAME = 1_000;
    private static final int RECORD_SEPARATOR = 0x1E;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to tell whose coordinate is NaN
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_NAME)
                    .build())
            .build();

    /** Part of the reading, which may fail as reading does. */
    interface Reading<T> {
        T read(JsonParser in) throws IOException;
    }

    private final Path file;
    private final long size;
    private final JsonParser in;
    private final NamesMet names = new NamesMet();

    JsonFile(Path file, @Nullable Charset told) {
        this.file = file;
        try {
            this.size = Files.size(file);
            this.in = told == null
                    ? JSON.createParser(bytes(file))
                    : JSON.createParser(DecodedFile.open(file, told).reader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does a part of the reading; a fault in the JSON becomes a finding at its place. */
    <T> T walk(Reading<T> part) {
        try {
            return part.read(in);
        } catch (BrokenFile e) {
            throw e.finding().position() == null
                    ? new BrokenFile(e.finding().at(e.finding().row(), here()))
                    : e;
        } catch (IOException e) {
            throw JsonFaults.broken(e, here(), file);
        }
    }

    /** The next member's name inside an object, with the parser on its value; null at the object's end. */
    @Nullable
    String member() throws IOException {
        String name = in.nextFieldName();
        if (name != null) {
            names.met(name);
            in.nextToken();
        }
        return name;
    }

    /** Passes over the value the parser is on. */
    void skip() throws IOException {
        int open = in.currentToken().isStructStart() ? 1 : 0;
        while (open > 0) {
            JsonToken token = in.nextToken();
            if (token == JsonToken.FIELD_NAME) {
                names.met(in.currentName());
            } else if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
        }
    }

    String here() {
        long offset = in.currentLocation().getByteOffset();
        return offset >= 0
                ? "byte " + offset
                : "character " + in.currentLocation().getCharOffset();
    }

    OptionalDouble progress() {
        long offset = in.currentLocation().getByteOffset();
        return offset < 0 || size == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1.0, (double) offset / size));
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that begins with a record separator is UTF-8 by its standard, where that byte is nothing else. */
    private static InputStream bytes(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(1);
        boolean separated = bytes.read() == RECORD_SEPARATOR;
        bytes.reset();
        return separated ? new Separated(bytes) : bytes;
    }

    /** Separators are blanks to the parser. */
    private static final class Separated extends FilterInputStream {
        Separated(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            return b == RECORD_SEPARATOR ? ' ' : b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            for (int i = offset; i < offset + got; i++) {
                target[i] = target[i] == RECORD_SEPARATOR ? (byte) ' ' : target[i];
            }
            return got;
        }
    }
}

package minzheng.atlas.ingest.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is made to harm its reader.
 *
 * @param code of the finding that must come of it
 */
public record HostileFile(String name, String code, Content content) {
    /** Writes the file's bytes. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    static HostileFile of(String name, String code, String text) {
        return new HostileFile(name, code, out -> out.write(bytes(text)));
    }

    /** The piece as often as told, between a beginning and an end. */
    static HostileFile repeating(String name, String code, String begin, String piece, int times, String end) {
        return new HostileFile(name, code, out -> repeat(out, begin, piece, times, end));
    }

    static void repeat(OutputStream out, String begin, String piece, int times, String end) throws IOException {
        out.write(bytes(begin));
        int together = 1_000;
        byte[] block = bytes(piece.repeat(together));
        for (int i = 0; i < times / together; i++) {
            out.write(block);
        }
        out.write(bytes(piece.repeat(times % together)));
        out.write(bytes(end));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Path in(Path folder) {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            content.to(out);
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

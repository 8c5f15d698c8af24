package minzheng.atlas.ingest.format.text;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import org.jspecify.annotations.Nullable;

/** A text file opened in its encoding, strictly: a byte that does not fit is an error, never a question mark. */
public final class DecodedFile implements AutoCloseable {
    private final Path file;
    private final TextEncoding encoding;
    private final long size;
    private final Measured bytes;
    private final BufferedReader reader;

    private DecodedFile(Path file, TextEncoding encoding) throws IOException {
        this.file = file;
        this.encoding = encoding;
        size = Files.size(file);
        bytes = new Measured(Files.newInputStream(file));
        bytes.skipNBytes(encoding.markLength());
        reader = new BufferedReader(new InputStreamReader(bytes, StrictText.decoder(encoding.charset())));
    }

    /**
     * Opens a file.
     *
     * @param told its encoding; null = to be found out
     */
    public static DecodedFile open(Path file, @Nullable Charset told) {
        return open(file, TextEncoding.of(file, told));
    }

    public static DecodedFile open(Path file, TextEncoding encoding) {
        try {
            return new DecodedFile(file, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public BufferedReader reader() {
        return reader;
    }

    public TextEncoding encoding() {
        return encoding;
    }

    public List<Finding> notes() {
        return encoding.notes();
    }

    public OptionalDouble progress() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, bytes.read / (double) size));
    }

    /** If reading failed because a byte does not fit the encoding: where. */
    public Optional<BrokenFile> undecodable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Optional.of(undecodable());
            }
        }
        return Optional.empty();
    }

    /** What to throw where reading failed. */
    public RuntimeException broken(IOException failure) {
        Optional<BrokenFile> undecodable = undecodable(failure);
        return undecodable.isPresent() ? undecodable.get() : new UncheckedIOException(failure);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BrokenFile undecodable() {
        try (InputStream in = Files.newInputStream(file)) {
            return new BrokenFile(Finding.error(
                            "wrong_encoding",
                            "文件不是 %s 编码 / the text is not %1$s"
                                    .formatted(encoding.charset().name()),
                            "改 --encoding，或另存为“CSV UTF-8” / give another --encoding, or save it as UTF-8")
                    .at(null, "byte " + StrictText.firstBadByte(in, encoding.charset(), true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what was read of the file. */
    private static final class Measured extends FilterInputStream {
        private long read;

        Measured(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            read += Math.max(got, 0);
            return got;
        }
    }
}

package minzheng.atlas.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** Strict UTF-8 text of a delimited file, and the separator its header uses. */
final class CsvText {
    private static final int HEADER_CHARS = 64 * 1024;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private CsvText() {}

    static Reader open(Path file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (CharacterCodingException e) {
            reader.close();
            throw notUtf8At(firstBadByte(file));
        }
    }

    /** The separator that occurs most in the header outside quotes. */
    static char separator(Path file) throws IOException {
        int[] occurrences = new int[SEPARATORS.length];
        try (Reader reader = open(file)) {
            boolean quoted = false;
            for (int i = 0, c = reader.read(); i < HEADER_CHARS && c >= 0; i++, c = reader.read()) {
                quoted ^= c == '"';
                if (!quoted && (c == '\n' || c == '\r')) {
                    break;
                }
                for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                    occurrences[s] += c == SEPARATORS[s] ? 1 : 0;
                }
            }
        } catch (CharacterCodingException e) {
            throw notUtf8At(firstBadByte(file));
        }
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = occurrences[s] > occurrences[most] ? s : most;
        }
        return SEPARATORS[most];
    }

    /** If reading failed because the text is not UTF-8: where. */
    static Optional<BrokenFile> notUtf8(Path file, RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Optional.of(notUtf8At(firstBadByte(file)));
            }
        }
        return Optional.empty();
    }

    private static BrokenFile notUtf8At(long offset) {
        return new BrokenFile(Finding.error(
                        "not_utf8",
                        "文件不是 UTF-8 编码 / the text is not UTF-8",
                        "在 Excel 中另存为“CSV UTF-8” / save it as \"CSV UTF-8\"")
                .at(null, "byte " + offset));
    }

    private static long firstBadByte(Path file) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer characters = CharBuffer.allocate(64 * 1024);
        long consumed = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.limit(bytes.position() + Math.max(got, 0)).position(0);
                CoderResult result = decoder.decode(bytes, characters.clear(), got < 0);
                consumed += bytes.position();
                if (result.isError() || got < 0) {
                    return consumed;
                }
                bytes.compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

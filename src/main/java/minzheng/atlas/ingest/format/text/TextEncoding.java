package minzheng.atlas.ingest.format.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding of a text. A byte order mark decides; else text that is strict UTF-8 from end to end is that; else
 * GB18030 (of which GBK and GB 2312 are parts) where it fits and looks Chinese; else a guess that is told as one.
 *
 * @param markLength bytes of the byte order mark, no part of the text
 */
public record TextEncoding(Charset charset, int markLength, boolean guessed) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE_BYTES = 256 * 1024;
    private static final int LEAD_BYTES = 4 * 1024;

    /** Byte order marks, their bytes written as the characters of the same numbers. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
        UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF");

        private final Charset charset;
        private final String bytes;

        Mark(Charset charset, String bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        static @Nullable Mark of(byte[] text) {
            String head = new String(text, 0, Math.min(text.length, 3), StandardCharsets.ISO_8859_1);
            for (Mark mark : values()) {
                if (head.startsWith(mark.bytes)) {
                    return mark;
                }
            }
            return null;
        }
    }

    /** Of a file; what the caller says overrules all else. Reads the whole file where no mark decides. */
    public static TextEncoding of(Path file, @Nullable Charset told) {
        try {
            byte[] sample = sample(file);
            TextEncoding marked = marked(sample, told);
            if (marked != null) {
                return marked;
            }
            if (isWideText(sample)) {
                return new TextEncoding(zerosAtOdd(sample) ? Mark.UTF_16LE.charset : Mark.UTF_16BE.charset, 0, true);
            }
            if (isWholly(file, StandardCharsets.UTF_8)) {
                return new TextEncoding(StandardCharsets.UTF_8, 0, false);
            }
            byte[] telling = telling(file);
            ChineseText chinese = ChineseText.of(telling);
            return chinese.isChinese() && isWholly(file, GB18030)
                    ? new TextEncoding(GB18030, 0, !chinese.isBeyondDoubt())
                    : guess(telling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a piece of text that may break off within a character. */
    public static TextEncoding of(byte[] sample) {
        TextEncoding marked = marked(sample, null);
        if (marked != null) {
            return marked;
        }
        if (fits(sample, StandardCharsets.UTF_8)) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, false);
        }
        ChineseText chinese = ChineseText.of(sample);
        return chinese.isChinese() && fits(sample, GB18030)
                ? new TextEncoding(GB18030, 0, !chinese.isBeyondDoubt())
                : guess(sample);
    }

    /** What is to be said of it: nothing, unless it was guessed. */
    public List<Finding> notes() {
        return guessed
                ? List.of(Finding.warning(
                        "encoding_detected",
                        "文件没有说明编码，按 %s 读取 / the encoding is not told, read as %1$s".formatted(charset.name()),
                        "核对中文是否正确；不对则用 --encoding 指定 / check the names; if they are wrong give --encoding"))
                : List.of();
    }

    private static @Nullable TextEncoding marked(byte[] head, @Nullable Charset told) {
        Mark mark = Mark.of(head);
        if (told != null) {
            int length = mark != null && mark.charset.equals(told) ? mark.bytes.length() : 0;
            return new TextEncoding(told, length, false);
        }
        return mark == null ? null : new TextEncoding(mark.charset, mark.bytes.length(), false);
    }

    private static TextEncoding guess(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset guess =
                name == null || !Charset.isSupported(name) ? StandardCharsets.ISO_8859_1 : Charset.forName(name);
        return new TextEncoding(fits(sample, guess) ? guess : StandardCharsets.ISO_8859_1, 0, true);
    }

    private static boolean fits(byte[] sample, Charset charset) {
        try {
            return StrictText.firstBadByte(new ByteArrayInputStream(sample), charset, false) == StrictText.NOWHERE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWholly(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return StrictText.firstBadByte(in, charset, true) == StrictText.NOWHERE;
        }
    }

    /** UTF-16 without a mark: of its letters, digits and separators every other byte is zero. */
    private static boolean isWideText(byte[] sample) {
        int zeros = 0;
        for (byte b : sample) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros > 0 && zeros * 10 >= sample.length;
    }

    private static boolean zerosAtOdd(byte[] sample) {
        int odd = 0;
        for (int i = 0; i < sample.length; i++) {
            odd += sample[i] == 0 ? i % 2 * 2 - 1 : 0;
        }
        return odd > 0;
    }

    private static byte[] sample(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE_BYTES);
        }
    }

    /** The text from shortly before the first byte that is not UTF-8: in long tables Chinese may begin late. */
    private static byte[] telling(Path file) throws IOException {
        long start;
        try (InputStream in = Files.newInputStream(file)) {
            start = Math.max(StrictText.firstBadByte(in, StandardCharsets.UTF_8, true) - LEAD_BYTES, 0);
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(start);
            byte[] piece = in.readNBytes(SAMPLE_BYTES);
            return start == 0 ? piece : Arrays.copyOfRange(piece, afterSeparator(piece), piece.length);
        }
    }

    /** Bytes below the digits are never a part of a longer GB18030 character. */
    private static int afterSeparator(byte[] piece) {
        for (int i = 0; i < LEAD_BYTES && i < piece.length; i++) {
            if (piece[i] >= 0 && piece[i] < '0') {
                return i + 1;
            }
        }
        return 0;
    }
}

package minzheng.atlas.ingest.format.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import org.jspecify.annotations.Nullable;

/** The lines of a text file one by one, none longer than memory should hold. */
public final class TextLines implements AutoCloseable {
    private static final int LONGEST = 10_000;

    private final DecodedFile file;
    private long number;

    private TextLines(DecodedFile file) {
        this.file = file;
    }

    public static TextLines open(Path path, @Nullable Charset told) {
        return new TextLines(DecodedFile.open(path, told));
    }

    /** The next line without its end, or null after the last. */
    public @Nullable String next() {
        StringBuilder line = new StringBuilder();
        try {
            int c = file.reader().read();
            if (c < 0) {
                return null;
            }
            number++;
            for (; c >= 0 && c != '\n'; c = file.reader().read()) {
                if (line.length() == LONGEST) {
                    throw new BrokenFile(Finding.error(
                                    "line_too_long",
                                    "一行超过 %d 个字符 / a line of more than %1$d characters".formatted(LONGEST),
                                    "检查文件是否为所述格式 / check that the file is of this format")
                            .at(null, position()));
                }
                line.append((char) c);
            }
        } catch (IOException e) {
            throw file.broken(e);
        }
        return line.toString().strip();
    }

    /** Where the line last read stands. */
    public String position() {
        return "line " + number;
    }

    public List<Finding> notes() {
        return file.notes();
    }

    public OptionalDouble progress() {
        return file.progress();
    }

    @Override
    public void close() {
        file.close();
    }
}

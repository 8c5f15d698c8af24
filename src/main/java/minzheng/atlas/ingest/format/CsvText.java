package minzheng.atlas.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import minzheng.atlas.ingest.Finding;

/** The separator that a delimited text uses. */
final class CsvText {
    private static final int HEADER_CHARS = 64 * 1024;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvText() {}

    /** The separator that occurs most in the header outside quotes; the reader stays where it was. */
    static char separator(BufferedReader reader) throws IOException {
        int[] occurrences = new int[SEPARATORS.length];
        reader.mark(HEADER_CHARS + 1);
        boolean quoted = false;
        for (int i = 0, c = reader.read(); i < HEADER_CHARS && c >= 0; i++, c = reader.read()) {
            quoted ^= c == '"';
            requireText(c);
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                occurrences[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        reader.reset();
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = occurrences[s] > occurrences[most] ? s : most;
        }
        return SEPARATORS[most];
    }

    private static void requireText(int c) {
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
            throw new BrokenFile(Finding.error(
                            "not_a_table",
                            "文件不是文本，是压缩包或其他二进制文件 / this is no text but packed or another binary file",
                            "解压，或在原软件中导出为 CSV / unpack it, or export it as CSV")
                    .at(null, "line 1"));
        }
    }
}

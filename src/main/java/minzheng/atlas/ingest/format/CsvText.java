package minzheng.atlas.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;

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
}

package minzheng.atlas.ingest.target;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several words in one cell, separated by a comma, semicolon, bar or space, Chinese or Western. */
final class Lists {
    private static final Pattern SEPARATOR = Pattern.compile("[;；、|,，\\s]+");

    private Lists() {}

    static List<String> of(@Nullable String cell) {
        return cell == null
                ? List.of()
                : SEPARATOR.splitAsStream(cell).filter(word -> !word.isBlank()).toList();
    }
}

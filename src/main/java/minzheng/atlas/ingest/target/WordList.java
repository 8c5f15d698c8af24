package minzheng.atlas.ingest.target;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The words a column may hold, in the database's spelling and as offices write them.
 *
 * @param words code to what else it is called
 */
record WordList(Map<String, List<String>> words) {
    /** The code; null where the row says nothing, or a finding that its word is unknown. */
    @Nullable
    String of(MappedRow row, String field) {
        String given = row.text(field);
        if (given == null) {
            return null;
        }
        String word = given.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, List<String>> entry : words.entrySet()) {
            if (entry.getKey().equals(word) || entry.getValue().contains(word)) {
                return entry.getKey();
            }
        }
        row.add(Finding.error(
                        "unknown_word",
                        "无法识别 / not one of the known words",
                        "写其中之一 / one of: "
                                + words.entrySet().stream()
                                        .map(entry -> entry.getKey() + "（" + String.join("、", entry.getValue()) + "）")
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                .about(field, given));
        return null;
    }

    String required(MappedRow row, String field) {
        row.required(field);
        String code = of(row, field);
        return code == null ? "" : code;
    }
}

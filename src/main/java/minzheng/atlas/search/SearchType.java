package minzheng.atlas.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be found; of equally good ones the earlier type comes first. */
public enum SearchType {
    DIVISION,
    MANAGEMENT_AREA,
    FACILITY,
    BOUNDARY_LINE,
    BOUNDARY_MARKER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SearchType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(SearchType::code).toList();
    }
}

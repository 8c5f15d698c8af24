package minzheng.atlas.db;

import java.util.Optional;

/** Names one recorded row, so that an edit can say which state it was made from. */
public record Tag(long rowId, long recordedFrom) {
    @Override
    public String toString() {
        return rowId + "-" + recordedFrom;
    }

    public static Optional<Tag> parse(String text) {
        int dash = text.indexOf('-');
        if (!text.matches("\\d{1,18}-\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Tag(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1))));
    }
}

package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The thing and time that a row with errors speaks of, as far as they can be read: so that a number used twice is told
 * along with the other errors and not only once those are mended.
 */
public record SpoiledRow(UUID thing, Span span) {
    private static final Set<String> NUMBERED = Set.of("facility", "residential_area");

    public static Optional<SpoiledRow> of(Ledger<?> ledger, MappedRow row, Known known) {
        String thing = ledger.table().replaceFirst("_row$", "");
        String number = row.text(TargetField.EXTERNAL_ID.name());
        if (number == null || !NUMBERED.contains(thing)) {
            return Optional.empty();
        }
        LocalDate from = date(row, TargetField.VALID_FROM.name(), row.delivery().fallbackFrom());
        LocalDate to = date(row, TargetField.VALID_TO.name(), Reading.FOREVER);
        return from == null || to == null || !from.isBefore(to)
                ? Optional.empty()
                : Optional.of(new SpoiledRow(known.id(thing, row.source(), number), new Span(from, to)));
    }

    private static @Nullable LocalDate date(MappedRow row, String field, @Nullable LocalDate otherwise) {
        String text = row.text(field);
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null; // told as a finding of the row already
        }
    }
}

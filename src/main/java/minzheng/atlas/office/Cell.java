package minzheng.atlas.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell of a sheet: text that is never a formula, a number as exact as it is known, a day, or nothing. */
public sealed interface Cell {
    /** Nothing known. */
    record Blank() implements Cell {}

    /** Words. */
    record Text(String words) implements Cell {}

    /** A number; its column says how it is shown. */
    record Amount(double value) implements Cell {}

    /** A day. */
    record Day(LocalDate date) implements Cell {}

    static Cell of(@Nullable String words) {
        return words == null || words.isEmpty() ? new Blank() : new Text(words);
    }

    static Cell of(@Nullable Number value) {
        return value == null ? new Blank() : new Amount(value.doubleValue());
    }

    static Cell of(@Nullable LocalDate date) {
        return date == null ? new Blank() : new Day(date);
    }
}

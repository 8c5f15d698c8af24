package minzheng.atlas.ingest.target;

import java.time.LocalDate;

/** A valid range [from, to) of a dated row. */
public record Span(LocalDate from, LocalDate to) {
    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    /** The part of this range from a date on; empty when it ends before. */
    public Span startingAt(LocalDate date) {
        return date.isAfter(from) ? new Span(date, to) : this;
    }

    /** The part that both share; they must overlap. */
    Span shared(Span other) {
        return new Span(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }
}

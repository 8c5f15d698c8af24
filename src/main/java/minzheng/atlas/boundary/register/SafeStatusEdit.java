package minzheng.atlas.boundary.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.SafeBoundary;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.http.Preconditions;

/** Rates a line from a date on, until the next rating there is. */
final class SafeStatusEdit {
    private final Database database;

    SafeStatusEdit(Database database) {
        this.database = database;
    }

    /** What is said of the line. */
    record Rating(String rating, String basis, boolean synthetic) {}

    /**
     * Records the rating.
     *
     * @param tag of the rating that holds on the date; asked for only where there is one
     */
    SafeEntry apply(UUID line, Rating rating, Supplier<String> tag, Amendment amendment, Author author) {
        Words.require("/rating", rating.rating(), Words.RATINGS);
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            Reading on = Reading.of(amendment.from(), change.version());
            Trouble.requireLine(change, line, amendment.from(), "id");
            Optional<SafeEntry> present = RegisterStore.find(change.handle(), Kind.SAFE, on, line);
            present.ifPresent(entry -> check(change, on, entry, tag.get()));
            boolean corrected = amendment.mode() == Edit.CORRECTION && present.isPresent();
            LocalDate from = corrected ? present.get().row().validFrom() : amendment.from();
            LocalDate to = present.map(entry -> entry.row().validTo()).orElseGet(() -> next(change, line, from));
            change.makeRoom(Kind.SAFE.table(), Kind.SAFE.key(), line, from, to, null);
            SafeBoundary row = new SafeBoundary(line, rating.rating(), rating.basis(), rating.synthetic(), from, to);
            BoundaryRows.insertSafeBoundaries(change, List.of(row), null);
            return RegisterStore.find(change.handle(), Kind.SAFE, on, line).orElseThrow();
        });
    }

    private static void check(Change change, Reading on, SafeEntry present, String tag) {
        Preconditions.check(
                tag,
                present.etag(),
                RegisterStore.seen(change.handle(), Kind.SAFE, on, present.row().id(), tag)
                        .map(Entry::row),
                present.row());
    }

    /** The day from which a later rating holds. */
    private static LocalDate next(Change change, UUID line, LocalDate after) {
        return change.handle()
                .createQuery(Sql.of(SafeStatusEdit.class, "next_rating"))
                .bind("line", line)
                .bind("after", after)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(Reading.FOREVER);
    }
}

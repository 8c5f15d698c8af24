package minzheng.atlas.boundary.register;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import minzheng.atlas.boundary.Dated;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Preconditions;

/**
 * Records a new thing of one kind, or another state of it: as a correction over the state's own time, or as a change from a
 * date to the end of the state that holds on it.
 */
final class RegisterEdit<R extends Record & Dated<R>, E extends Entry<R>> {
    private final Database database;
    private final Kind<R, E> kind;
    private final Rule<R> rule;

    /** What must hold for a row; asked under the writers' lock, so it still holds at commit. */
    @FunctionalInterface
    interface Rule<R> {
        void check(Change change, R row);
    }

    RegisterEdit(Database database, Kind<R, E> kind, Rule<R> rule) {
        this.database = database;
        this.kind = kind;
        this.rule = rule;
    }

    E create(R thing, Amendment amendment, Author author) {
        R row = thing.during(amendment.from(), Reading.FOREVER);
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            rule.check(change, row);
            if (RegisterStore.isTaken(change.handle(), row.id())) {
                throw new Conflict("duplicate_id", "编号已被使用 / the id is already used: " + row.id());
            }
            return recorded(change, row);
        });
    }

    /**
     * Records another state.
     *
     * @param tag of the state the caller read
     */
    E amend(UUID id, String tag, UnaryOperator<R> edit, Amendment amendment, Author author) {
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            R was = current(change, id, tag, amendment);
            R said = edit.apply(was);
            R row = amendment.mode() == Edit.CHANGE
                    ? said.during(amendment.from(), was.validTo())
                    : said.during(was.validFrom(), was.validTo());
            rule.check(change, row);
            change.makeRoom(kind.table(), kind.key(), id, row.validFrom(), row.validTo(), null);
            return recorded(change, row);
        });
    }

    private R current(Change change, UUID id, String tag, Amendment amendment) {
        Reading on = Reading.of(amendment.from(), change.version());
        E current = RegisterStore.find(change.handle(), kind, on, id)
                .orElseThrow(() -> new NotFound(
                        "no_state_on_date",
                        "该%s在 %s 没有状态 / this %s has no state on %2$s; give edit.from within its time"
                                .formatted(
                                        kind.zh(), amendment.from(), kind.name().replace('_', ' '))));
        Preconditions.check(
                tag,
                current.etag(),
                RegisterStore.seen(change.handle(), kind, on, id, tag).map(Entry::row),
                current.row());
        return current.row();
    }

    private E recorded(Change change, R row) {
        kind.insertion().add(change, List.of(row), null);
        return RegisterStore.find(change.handle(), kind, Reading.of(row.validFrom(), change.version()), row.id())
                .orElseThrow();
    }
}

package minzheng.atlas.division;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Ends units on a date and puts new ones in their place, with lineage; what hung below them is hung anew. */
final class Succession {
    private final Change change;
    private final LocalDate on;
    private final String event;

    Succession(Change change, LocalDate on, String event) {
        this.change = change;
        this.on = on;
        this.event = event;
    }

    /**
     * Records the succession.
     *
     * @param newParent the new unit under which a child comes; empty = nothing decides, which refuses the whole
     */
    void record(List<Division> ended, List<Division> begun, Function<Division, Optional<UUID>> newParent) {
        List<UUID> oldIds = ended.stream().map(Division::id).toList();
        List<Division> children = children(oldIds);
        oldIds.forEach(id -> change.makeRoom("division_row", "division_id", id, on, Reading.FOREVER, null));
        for (Division unit : begun) {
            DivisionRules.check(change, unit);
            DivisionRows.insert(change, List.of(unit), null); // one by one: the next check must see its code
        }
        rehang(children, newParent);
        change.handle()
                .createUpdate(Sql.of(Succession.class, "insert_lineage"))
                .bind("on", on)
                .bind("event", event)
                .bind("version", change.version())
                .bind("overlay", (UUID) null)
                .bindArray("from", UUID.class, oldIds)
                .bindArray("to", UUID.class, begun.stream().map(Division::id).toList())
                .execute();
    }

    private void rehang(List<Division> children, Function<Division, Optional<UUID>> newParent) {
        List<Division> moved = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        for (Division child : children) {
            newParent
                    .apply(child)
                    .ifPresentOrElse(parent -> moved.add(child.under(parent)), () -> undecided.add(child.code()));
        }
        if (!undecided.isEmpty()) {
            throw new Conflict(
                    "children_undecided",
                    "无法判定下级归属，请在 children 中指明 / it is not clear where these belong, say so in \"children\": "
                            + String.join(", ", undecided));
        }
        for (Division child : moved) {
            change.makeRoom("division_row", "division_id", child.id(), child.validFrom(), child.validTo(), null);
        }
        DivisionRows.insert(change, moved, null);
    }

    private List<Division> children(List<UUID> parents) {
        return change.handle()
                .createQuery(Sql.of(Succession.class, "division_children"))
                .bind("on", on)
                .bindArray("parents", UUID.class, parents)
                .map(ConstructorMapper.of(Division.class))
                .list();
    }
}

package minzheng.atlas.division;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Two or more units end on a date and one new one begins in their place, with lineage. */
public final class DivisionMerge {
    private final Database database;

    public DivisionMerge(Database database) {
        this.database = database;
    }

    /** One of the units to be merged, with the tag of it as read on the date. */
    public record Part(String division, @Nullable String etag) {}

    /** A unit found, with the tag the caller read. */
    public record Named(UUID id, String tag) {}

    public record Request(List<Part> units, ObjectNode into) {}

    /** Without a geometry of its own the new unit gets the union of the old ones, where all are known. */
    public DivisionEntry apply(List<Named> units, ObjectNode into, Amendment amendment, Author author) {
        if (units.stream().map(Named::id).distinct().count() < 2) {
            throw new InvalidRequest("too_few_parts", "/units", "/units: 至少两个单位 / a merge needs at least two units");
        }
        DivisionDraft draft = new DivisionDraft(into, "/into");
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            List<Division> old = new ArrayList<>();
            for (Named unit : units) {
                old.add(DivisionEdit.current(change, unit.id(), unit.tag(), amendment)
                        .row());
            }
            UUID id = UUID.randomUUID();
            Division whole =
                    withOutline(draft.successorOf(old.get(0), id, amendment.from(), Reading.FOREVER), old, into);
            new Succession(change, amendment.from(), "merge").record(old, List.of(whole), child -> Optional.of(id));
            return DivisionStore.find(change.handle(), Reading.of(amendment.from(), change.version()), id)
                    .orElseThrow();
        });
    }

    private static Division withOutline(Division whole, List<Division> old, ObjectNode into) {
        List<Geometry> outlines =
                old.stream().map(Division::geom).filter(Objects::nonNull).toList();
        if (into.has("geometry") || outlines.size() < old.size()) {
            return whole;
        }
        return whole.shaped(DivisionDraft.multi(OverlayNGRobust.union(outlines)));
    }
}

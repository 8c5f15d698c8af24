package minzheng.atlas.division;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.locationtech.jts.geom.Point;

/** One unit ends on a date, two or more new ones begin, with lineage. Where a child's outline lies decides its new parent. */
public final class DivisionSplit {
    private final Database database;

    public DivisionSplit(Database database) {
        this.database = database;
    }

    /**
     * The wish.
     *
     * @param etag of the unit to be split, as read on the date
     * @param into the new units: code and name, and what else is known
     * @param children child code to new unit's code, where outlines do not tell
     */
    public record Request(
            String division,
            @Nullable String etag,
            List<ObjectNode> into,
            @Nullable Map<String, String> children) {}

    public List<DivisionEntry> apply(UUID id, String tag, Request request, Amendment amendment, Author author) {
        if (request.into() == null || request.into().size() < 2) {
            throw new InvalidRequest("too_few_parts", "/into", "/into: 至少两个新单位 / a split needs at least two new units");
        }
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            Division old = DivisionEdit.current(change, id, tag, amendment).row();
            List<Division> parts = new ArrayList<>();
            for (ObjectNode part : request.into()) {
                String at = "/into/" + parts.size();
                parts.add(new DivisionDraft(part, at)
                        .successorOf(old, UUID.randomUUID(), amendment.from(), Reading.FOREVER));
            }
            Map<String, String> said = Objects.requireNonNullElse(request.children(), Map.of());
            new Succession(change, amendment.from(), "split")
                    .record(List.of(old), parts, child -> parent(child, parts, said));
            Reading after = Reading.of(amendment.from(), change.version());
            return parts.stream()
                    .map(part -> DivisionStore.find(change.handle(), after, part.id())
                            .orElseThrow())
                    .toList();
        });
    }

    private static Optional<UUID> parent(Division child, List<Division> parts, Map<String, String> said) {
        Map<String, UUID> byCode = new HashMap<>();
        parts.forEach(part -> byCode.put(part.code(), part.id()));
        String code = said.get(child.code());
        if (code != null) {
            return Optional.ofNullable(byCode.get(code));
        }
        Point place = place(child);
        return place == null
                ? Optional.empty()
                : parts.stream()
                        .filter(part -> part.geom() != null && part.geom().covers(place))
                        .map(Division::id)
                        .findFirst();
    }

    private static @Nullable Point place(Division child) {
        Geometry known = child.geom() != null ? child.geom() : child.seat();
        return known == null ? null : known.getInteriorPoint();
    }
}

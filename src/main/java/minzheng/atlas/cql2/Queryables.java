package minzheng.atlas.cql2;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties that conditions may name, in the order in which they are listed to people. */
public final class Queryables {
    private static final int LISTED = 40;

    private final Map<String, Queryable> byName = new LinkedHashMap<>();

    public Queryables(Collection<Queryable> queryables) {
        for (Queryable queryable : queryables) {
            if (byName.put(queryable.name(), queryable) != null) {
                throw new IllegalArgumentException("two queryables are named " + queryable.name());
            }
        }
    }

    public List<Queryable> list() {
        return List.copyOf(byName.values());
    }

    /** The property of that name, or an exception that lists the names it may have been meant to be. */
    public Queryable require(String name, Position at) {
        Queryable queryable = byName.get(name);
        if (queryable != null) {
            return queryable;
        }
        List<String> near = NearMatches.of(name, byName.keySet());
        String shown = Printer.brief(name);
        String meant = String.join(", ", near);
        String known = String.join(", ", byName.keySet().stream().limit(LISTED).toList())
                + (byName.size() > LISTED ? ", …" : "");
        throw new Cql2Exception(
                at,
                name,
                "没有属性 " + shown + (near.isEmpty() ? "" : "，是否指 " + meant) + "；可用：" + known,
                "there is no property " + shown + (near.isEmpty() ? "" : "; did you mean " + meant) + "; available: "
                        + known);
    }
}

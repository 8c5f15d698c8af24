package minzheng.atlas.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import minzheng.atlas.cql2.Queryable;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.cql2.Type;

/**
 * What a condition on facilities may name: the columns of {@code facility_at(…) f} and every attribute of every kind.
 * The statement around it binds {@code :as_of}, {@code :version} and {@code :overlay}.
 */
public final class FacilityQueryables {
    private static final List<Queryable> COLUMNS = List.of(
            new Queryable("kind", Type.TEXT, "f.kind"),
            new Queryable("name", Type.TEXT, "f.name"),
            new Queryable("status", Type.TEXT, "f.status"),
            new Queryable("valid_from", Type.DATE, "f.valid_from"),
            new Queryable(
                    "division_code",
                    Type.TEXT,
                    "(SELECT declared.code FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) declared"
                            + " WHERE declared.division_id = f.declared_id)"),
            new Queryable("synthetic", Type.BOOLEAN, "f.synthetic"),
            new Queryable("as_of", Type.DATE, "CAST(:as_of AS date)"),
            new Queryable("geometry", Type.GEOMETRY, "f.geom"));

    /** Names an attribute cannot have. */
    static final Set<String> TAKEN = COLUMNS.stream().map(Queryable::name).collect(Collectors.toSet());

    private FacilityQueryables() {}

    public static Queryables of(FacilityKinds kinds) {
        List<Queryable> all = new ArrayList<>(COLUMNS);
        kinds.attributes()
                .values()
                .forEach(attribute -> all.add(new Queryable(attribute.code(), type(attribute), sql(attribute))));
        return new Queryables(all);
    }

    private static Type type(FacilityAttribute attribute) {
        return switch (attribute.type()) {
            case INTEGER, NUMBER -> Type.NUMBER;
            case BOOLEAN -> Type.BOOLEAN;
            case DATE -> Type.DATE;
            case TEXT, CHOICE -> Type.TEXT;
            case SET -> Type.TEXT_LIST;
        };
    }

    private static String sql(FacilityAttribute attribute) {
        String code = attribute.code(); // [a-z0-9_]+, see KindsFile
        return switch (attribute.type()) {
            case INTEGER, NUMBER -> "CAST(f.details ->> '" + code + "' AS numeric)";
            case BOOLEAN -> "CAST(f.details ->> '" + code + "' AS boolean)";
            case DATE -> "CAST(f.details ->> '" + code + "' AS date)";
            case TEXT, CHOICE -> "(f.details ->> '" + code + "')";
            case SET -> "(f.details -> '" + code + "')";
        };
    }
}

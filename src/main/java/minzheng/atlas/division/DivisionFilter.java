package minzheng.atlas.division;

import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.http.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Which divisions a list shows; null = no condition.
 *
 * @param parent direct children of this unit
 * @param bbox those whose outline may touch it
 * @param q part of the name, or how the code begins
 */
public record DivisionFilter(
        @Nullable UUID id,
        @Nullable String level,
        @Nullable String type,
        @Nullable UUID parent,
        @Nullable Envelope bbox,
        @Nullable String q) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), 4490);

    public static final DivisionFilter ALL = new DivisionFilter(null, null, null, null, null, null);

    static DivisionFilter only(UUID id) {
        return new DivisionFilter(id, null, null, null, null, null);
    }

    public static DivisionFilter from(Query query, Optional<UUID> parent) {
        return new DivisionFilter(
                null,
                query.text("level").orElse(null),
                query.text("type").orElse(null),
                parent.orElse(null),
                query.bbox("bbox").orElse(null),
                query.text("q").orElse(null));
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement
                .bind("id", id)
                .bind("level", level)
                .bind("type", type)
                .bind("parent", parent)
                .bindByType("bbox", bbox == null ? null : GEOMETRY.toGeometry(bbox), Geometry.class)
                .bind("q", q);
    }
}

package minzheng.atlas.facility;

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
 * Which facilities a list shows; null = no condition.
 *
 * @param division those for which this unit or one below it answers
 * @param q part of the name, or how the external id begins
 * @param isPublic only what may be shown to everybody, or only the rest
 */
public record FacilityFilter(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String status,
        @Nullable UUID division,
        @Nullable Envelope bbox,
        @Nullable String q,
        @Nullable Boolean isPublic) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), 4490);

    static FacilityFilter only(UUID id) {
        return new FacilityFilter(id, null, null, null, null, null, null);
    }

    public static FacilityFilter from(Query query, Optional<UUID> division) {
        return new FacilityFilter(
                null,
                query.text("kind").orElse(null),
                query.choice("status", FacilityRules.STATUSES).orElse(null),
                division.orElse(null),
                query.bbox("bbox").orElse(null),
                query.text("q").orElse(null),
                query.flag("is_public").orElse(null));
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement
                .bind("id", id)
                .bind("kind", kind)
                .bind("status", status)
                .bind("division", division)
                .bindByType("bbox", bbox == null ? null : GEOMETRY.toGeometry(bbox), Geometry.class)
                .bind("q", q)
                .bind("is_public", isPublic);
    }
}

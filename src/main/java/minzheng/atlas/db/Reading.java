package minzheng.atlas.db;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * From where a read looks at the data.
 *
 * @param asOf the date in the world
 * @param version what was recorded up to and with this data version
 * @param overlay proposed rows laid in front, or null
 * @param scope the division subtree that may be seen, or null for all
 */
public record Reading(
        LocalDate asOf,
        long version,
        @Nullable UUID overlay,
        @Nullable UUID scope) {
    /** Date used for "not ending": PostgreSQL's infinity as pgjdbc gives it. */
    public static final LocalDate FOREVER = LocalDate.MAX;

    public static Reading of(LocalDate asOf, long version) {
        return new Reading(asOf, version, null, null);
    }

    /** Binds {@code :as_of}, {@code :version}, {@code :overlay} and {@code :scope}. */
    public <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement
                .bind("as_of", asOf)
                .bind("version", version)
                .bind("overlay", overlay)
                .bind("scope", scope);
    }

    public Reading on(LocalDate date) {
        return new Reading(date, version, overlay, scope);
    }
}

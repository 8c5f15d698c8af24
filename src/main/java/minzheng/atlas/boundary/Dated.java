package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One state of a thing of the register, with the time during which it holds. */
public interface Dated<R extends Record & Dated<R>> {
    UUID id();

    LocalDate validFrom();

    /** Exclusive. */
    LocalDate validTo();

    R during(LocalDate from, LocalDate to);

    /** In EPSG:4490; null where it has none or the document's datum has no exact way there. */
    default @Nullable Geometry geom() {
        return null;
    }

    /** In the units of the document's system. */
    default @Nullable Geometry documentGeom() {
        return null;
    }
}

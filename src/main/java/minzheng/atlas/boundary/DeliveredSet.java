package minzheng.atlas.boundary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Polygons as a party delivered them, kept apart from the live divisions and unaltered.
 *
 * @param name unique
 * @param sideId division whose polygons they are; null where nobody said
 * @param crs in which the file's coordinates are
 * @param units rows of the file
 * @param placed units with a shape in EPSG:4490; none where the file's datum has no way there
 * @param invalid placed units whose shape is no valid polygon
 */
public record DeliveredSet(
        UUID id,
        String name,
        @Nullable UUID sideId,
        @Nullable String sideCode,
        String fileName,
        String sha256,
        String crs,
        LocalDate deliveredOn,
        OffsetDateTime receivedAt,
        String actor,
        int units,
        int placed,
        int invalid) {}

package minzheng.atlas.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A facility for which another unit answers afterwards, whose unit goes to another parent, or whose ground changes hands.
 *
 * @param handedOver the register's entry goes along: it was declared where it lay
 * @param placeOnly its ground changes hands, but the village or unit it is declared in stays: to be settled by hand
 */
public record MovedFacility(
        UUID id,
        String externalId,
        String kind,
        String name,
        @Nullable String fromCode,
        @Nullable String fromName,
        @Nullable String toCode,
        @Nullable String toName,
        @Nullable String fromParentCode,
        @Nullable String fromParentName,
        @Nullable String toParentCode,
        @Nullable String toParentName,
        boolean handedOver,
        boolean placeOnly) {}

package minzheng.atlas.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One polygon of a delivered set.
 *
 * @param number its row in the file, from 1
 * @param geom EPSG:4490, valid or not; null where the file's datum has no way there
 * @param documentGeom as delivered, in the system of the set
 * @param attributes all columns of the file
 */
public record DeliveredUnit(
        int number,
        @Nullable String code,
        @Nullable String name,
        @Nullable String parentCode,
        @Nullable Geometry geom,
        @Nullable Geometry documentGeom,
        ObjectNode attributes) {}

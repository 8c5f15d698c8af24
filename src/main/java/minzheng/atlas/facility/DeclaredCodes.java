package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.division.CodeResolution;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.geojson.GeoJsonReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * Puts ids in the place of the codes by which a request declares where a facility is. After a split the facility's own point
 * decides which successor a former code means.
 */
final class DeclaredCodes {
    private final Database database;
    private final DivisionCodes codes;

    DeclaredCodes(Database database, DivisionCodes codes) {
        this.database = database;
        this.codes = codes;
    }

    void toIds(ObjectNode fields, Reading reading) {
        JsonNode division = fields.remove("declared_code");
        if (division != null) {
            fields.put("declared_id", division.isNull() ? null : division(division.asText(), fields, reading));
        }
        JsonNode area = fields.remove("declared_area_code");
        if (area != null) {
            fields.put("declared_area_id", area.isNull() ? null : area(area.asText(), reading));
        }
    }

    private String division(String code, ObjectNode fields, Reading reading) {
        CodeResolution found = codes.resolve(code, point(fields), reading);
        UUID id = found.id();
        if (id != null) {
            return id.toString();
        }
        boolean ambiguous = found.way() == CodeResolution.Way.AMBIGUOUS;
        throw new InvalidRequest(
                ambiguous ? "ambiguous_code" : "unknown_code",
                "/declared_code",
                ambiguous
                        ? "/declared_code %s: 该单位已拆分，请给坐标或新代码 / was split by %s; give coordinates or a new code"
                                .formatted(code, reading.asOf())
                        : "/declared_code %s: %s 没有此代码 / no division bears it on %2$s".formatted(code, reading.asOf()));
    }

    private String area(String code, Reading reading) {
        return database.read(handle -> reading.bindTo(handle.createQuery(Sql.of(DeclaredCodes.class, "area_by_code")))
                        .bind("code", code)
                        .mapTo(UUID.class)
                        .findOne())
                .map(UUID::toString)
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_code",
                        "/declared_area_code",
                        "/declared_area_code %s: %s 没有此片区 / no management area bears it on %2$s"
                                .formatted(code, reading.asOf())));
    }

    private static @Nullable Point point(ObjectNode fields) {
        JsonNode geometry = fields.get("geometry");
        return geometry == null || geometry.isNull()
                ? null
                : GeoJsonReader.read(geometry, "/geometry").getInteriorPoint();
    }
}

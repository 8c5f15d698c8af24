package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.ingest.Finding;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Compares where facilities lie with where the register says they are, for many at once. Warns; a person decides. */
final class FacilityPlaces {
    record Place(int n, Geometry geom, @Nullable UUID declaredId, LocalDate validFrom, LocalDate validTo) {}

    /**
     * Where a place lies that is in no unit, or in another one than it should.
     *
     * @param code the unit that holds it; null outside all units
     * @param arrow WKT from the place to the nearest point of the declared unit; null where that has no outline
     */
    record Container(
            int n,
            @Nullable String code,
            @Nullable String name,
            @Nullable String declaredCode,
            @Nullable String declaredName,
            @Nullable String arrow) {}

    private FacilityPlaces() {}

    static void check(List<Entry<Facility>> entries, Known known) {
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < entries.size(); n++) {
            Facility facility = entries.get(n).record();
            boolean first = n == 0 || entries.get(n - 1).row() != entries.get(n).row();
            if (facility.geom() != null && first) {
                places.add(
                        new Place(n, facility.geom(), facility.declaredId(), facility.validFrom(), facility.validTo()));
            } else if (first && facility.declaredId() == null) {
                entries.get(n).row().add(nowhere());
            }
        }
        if (known.extent() == null) {
            return;
        }
        known.handle()
                .createQuery(Sql.of(FacilityPlaces.class, "place_facilities"))
                .bind("places", JsonRows.of(places))
                .map(ConstructorMapper.of(Container.class))
                .forEach(container -> report(entries.get(container.n()), container));
    }

    private static Finding nowhere() {
        return Finding.warning(
                        "no_unit",
                        "既无坐标又无所属区划，不计入任何单位 / has neither coordinates nor a declared unit, so that it counts nowhere",
                        "补上 declared_code 或坐标 / give declared_code or coordinates")
                .about(TargetField.DECLARED_CODE.name(), null);
    }

    private static void report(Entry<Facility> entry, Container container) {
        Geometry geom = entry.record().geom();
        if (geom == null) {
            return;
        }
        if (container.code() == null) {
            entry.row().add(outside(entry.record(), geom));
        } else {
            entry.row().add(elsewhere(container, geom));
        }
    }

    private static Finding outside(Facility facility, Geometry geom) {
        Coordinate place = geom.getCentroid().getCoordinate();
        return Finding.warning(
                        "outside_all_units",
                        "位于所有区划之外（市外），%s / lies outside every division, so outside the city; %s"
                                .formatted(
                                        facility.declaredId() == null ? "不计入任何单位" : "按登记的区划计入",
                                        facility.declaredId() == null
                                                ? "it counts nowhere"
                                                : "it counts where it is declared"),
                        "核对坐标；不在本市的设施不要导入 / check the coordinates; leave out what is not in the city")
                .about("geometry", place.x + " " + place.y)
                .showing(geom.getCentroid().toText());
    }

    private static Finding elsewhere(Container container, Geometry geom) {
        return Finding.warning(
                        "declared_elsewhere",
                        "登记在 %s %s，坐标却在 %s %s，以登记为准 / declared in %1$s %2$s but lies in %3$s %4$s; the declared one counts"
                                .formatted(
                                        container.declaredCode(),
                                        container.declaredName(),
                                        container.code(),
                                        container.name()),
                        "登记错：declared_code 改为 %s；坐标错：改坐标；都对则不改 / mend declared_code to %1$s or the coordinates, or leave both"
                                .formatted(container.code()))
                .about(TargetField.DECLARED_CODE.name(), container.declaredCode())
                .showing(container.arrow() == null ? geom.getCentroid().toText() : container.arrow());
    }
}

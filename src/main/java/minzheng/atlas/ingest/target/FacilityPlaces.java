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
import org.locationtech.jts.geom.Geometry;

/** Compares where facilities lie with where the register says they are, for many at once. */
final class FacilityPlaces {
    record Place(int n, Geometry geom, @Nullable UUID declaredId, LocalDate validFrom, LocalDate validTo) {}

    record Container(int n, @Nullable String code, @Nullable String name, boolean agrees) {}

    private FacilityPlaces() {}

    static void check(List<Entry<Facility>> entries, Known known) {
        if (known.extent() == null) {
            return;
        }
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < entries.size(); n++) {
            Facility facility = entries.get(n).record();
            boolean first = n == 0 || entries.get(n - 1).row() != entries.get(n).row();
            if (facility.geom() != null && first) {
                places.add(
                        new Place(n, facility.geom(), facility.declaredId(), facility.validFrom(), facility.validTo()));
            }
        }
        known.handle()
                .createQuery(Sql.of(FacilityPlaces.class, "place_facilities"))
                .bind("places", JsonRows.of(places))
                .map(ConstructorMapper.of(Container.class))
                .forEach(container -> report(entries.get(container.n()), container));
    }

    private static void report(Entry<Facility> entry, Container container) {
        Geometry geom = entry.record().geom();
        String wkt = geom == null ? "" : geom.getCentroid().toText();
        if (container.code() == null) {
            entry.row()
                    .add(Finding.warning(
                                    "outside_all_units",
                                    "位于所有区划之外 / lies outside every division",
                                    "核对坐标 / check the coordinates")
                            .about("geometry", null)
                            .showing(wkt));
        } else if (!container.agrees()) {
            entry.row()
                    .add(Finding.warning(
                                    "declared_elsewhere",
                                    "坐标位于 %s %s，与登记的区划不同，以登记为准 / lies in %1$s %2$s, not where it is declared; the declared one counts"
                                            .formatted(container.code(), container.name()),
                                    "核对登记或坐标 / check the register or the coordinates")
                            .about(TargetField.DECLARED_CODE.name(), entry.row().text(TargetField.DECLARED_CODE.name()))
                            .showing(wkt));
        }
    }
}

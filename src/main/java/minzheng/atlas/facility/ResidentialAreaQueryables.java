package minzheng.atlas.facility;

import java.util.List;
import minzheng.atlas.cql2.Queryable;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.cql2.Type;

/** What a condition on residential areas may name: the columns of {@code residential_area_at(…) a}. */
public final class ResidentialAreaQueryables {
    private ResidentialAreaQueryables() {}

    /** {@code served}: its linked elder-care facility operates on the date. */
    public static Queryables all() {
        return new Queryables(
                List.of(
                        new Queryable("name", Type.TEXT, "a.name"),
                        new Queryable("completed_on", Type.DATE, "a.completed_on"),
                        new Queryable("synthetic", Type.BOOLEAN, "a.synthetic"),
                        new Queryable("as_of", Type.DATE, "CAST(:as_of AS date)"),
                        new Queryable("geometry", Type.GEOMETRY, "a.geom"),
                        new Queryable(
                                "served",
                                Type.BOOLEAN,
                                "EXISTS (SELECT 1 FROM facility_row_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) served"
                                        + " WHERE served.facility_id = a.elder_care_facility_id AND served.status = 'operating')")));
    }
}

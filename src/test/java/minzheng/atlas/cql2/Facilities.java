package minzheng.atlas.cql2;

import java.util.List;

/** The properties that the tests of this package ask about, one or more of each type. */
final class Facilities {
    static final Queryables QUERYABLES = new Queryables(List.of(
            new Queryable("kind", Type.TEXT, "f.kind"),
            new Queryable("name", Type.TEXT, "f.name"),
            new Queryable("ownership", Type.TEXT, "f.details ->> 'ownership'"),
            new Queryable("beds_total", Type.NUMBER, "f.beds_total"),
            new Queryable("beds_nursing", Type.NUMBER, "f.beds_nursing"),
            new Queryable("public_benefit", Type.BOOLEAN, "f.public_benefit"),
            new Queryable("comprehensive_certified", Type.BOOLEAN, "f.certified"),
            new Queryable("operational_from", Type.DATE, "f.operational_from"),
            new Queryable("operational_to", Type.DATE, "f.operational_to"),
            new Queryable("edited_at", Type.TIMESTAMP, "f.edited_at"),
            new Queryable("functions", Type.TEXT_LIST, "f.details -> 'functions'"),
            new Queryable("planned_functions", Type.TEXT_LIST, "f.planned"),
            new Queryable("location", Type.GEOMETRY, "f.geom")));

    private Facilities() {}

    static SqlFragment translate(String text) {
        return new SqlTranslator(QUERYABLES).translate(Cql2.parseText(text));
    }
}

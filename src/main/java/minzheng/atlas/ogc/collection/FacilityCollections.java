package minzheng.atlas.ogc.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import minzheng.atlas.cql2.Queryable;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.facility.FacilityAttribute;
import minzheng.atlas.facility.FacilityKind;
import minzheng.atlas.facility.FacilityQueryables;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/** 设施: all of them, and one collection a kind with that kind's own properties. */
final class FacilityCollections {
    private static final List<PublishedProperty> OWN = List.of(
            PublishedProperty.text("name", "名称", "Name", "f.name"),
            PublishedProperty.text("kind", "类型", "Kind", "f.kind"),
            PublishedProperty.text("status", "状态", "Status", "f.status"),
            PublishedProperty.text("source", "来源", "Source", "n.source"),
            PublishedProperty.text("external_id", "编号", "Number", "n.external_id"),
            PublishedProperty.text("declared_code", "所属区划代码", "Declared division", "dd.code"),
            PublishedProperty.text("assigned_code", "计入区划代码", "Division it counts for", "ad.code"),
            PublishedProperty.text("assigned_name", "计入区划", "Name of that division", "ad.name"),
            PublishedProperty.text("coord_source", "坐标来源", "Source of coordinates", "f.coord_source"),
            PublishedProperty.flag("synthetic", "示例数据", "Synthetic", "f.synthetic"),
            PublishedProperty.flag("is_public", "公开", "Public", "f.is_public"),
            PublishedProperty.date("valid_from", "有效起始", "Valid from", "f.valid_from"),
            PublishedProperty.date("valid_to", "有效截止", "Valid to", Ends.sql("f.valid_to")));

    /** A facility that is hidden from today on is shown on no date: not even its past. */
    static final String VISIBLE = "f.is_public AND f.facility_id NOT IN (SELECT hidden_facilities())";

    private FacilityCollections() {}

    static List<PublishedCollection> of(Published published) {
        List<PublishedCollection> all = new ArrayList<>();
        Queryables queryables = FacilityQueryables.of(published.kinds());
        all.add(facilities(
                "facilities",
                new Label("设施", "Facilities"),
                null,
                properties(queryables, published.kinds().attributes().values())));
        for (FacilityKind kind : published.kinds().list()) {
            all.add(facilities(
                    "facilities-" + kind.code().replace('_', '-'),
                    kind.name(),
                    kind.code(),
                    properties(queryables, kind.attributes())));
        }
        return all;
    }

    private static List<PublishedProperty> properties(Queryables queryables, Collection<FacilityAttribute> attributes) {
        List<PublishedProperty> properties = new ArrayList<>(OWN);
        for (FacilityAttribute attribute : attributes) {
            Queryable queryable = queryables.list().stream()
                    .filter(one -> one.name().equals(attribute.code()))
                    .findFirst()
                    .orElseThrow();
            properties.add(new PublishedProperty(
                    attribute.code(),
                    attribute.name(),
                    queryable.type(),
                    queryable.sql(),
                    attribute.unit(),
                    attribute.values()));
        }
        return properties;
    }

    private static PublishedCollection facilities(
            String id, Label title, @Nullable String kind, List<PublishedProperty> properties) {
        return new PublishedCollection(
                id,
                title,
                new Label(
                        title.zh() + "：所示日期的状态，无坐标者 geometry 为空",
                        title.en() + ": as on the date asked for; those without coordinates have no geometry"),
                GeometryKind.ANY,
                "facilities",
                Map.of("kinds", kind == null ? new String[0] : new String[] {kind}),
                "f.facility_id",
                "f.geom",
                VISIBLE,
                "f.row_id || '-' || f.recorded_from",
                new Temporal.States("facility_row", "facility_id"),
                properties,
                List.of("facility_row", "division_row"),
                "coalesce(CAST(f.details ->> 'beds_total' AS numeric), 0)",
                5,
                null);
    }
}

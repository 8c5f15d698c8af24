package minzheng.atlas.ogc.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minzheng.atlas.division.DivisionLevel;
import minzheng.atlas.facility.Label;

/** 行政区划: one collection a level, 街道 and 乡镇 apart, and the zones that lie across them. */
final class DivisionCollections {
    /** 镇, 乡 and 民族乡: what the plan counts as townships. */
    private static final List<String> TOWNSHIP_TYPES = List.of("town", "township", "ethnic_township");

    private static final Set<String> DRAWN_FROM_FAR = Set.of("country", "province", "prefecture");
    private static final List<PublishedProperty> PROPERTIES = List.of(
            PublishedProperty.text("code", "代码", "Code", "d.code"),
            PublishedProperty.text("name", "名称", "Name", "d.name"),
            PublishedProperty.text("type", "类型", "Type", "d.type"),
            PublishedProperty.text("type_name", "类型名称", "Name of the type", "t.zh"),
            PublishedProperty.text("level", "层级", "Level", "n.level"),
            PublishedProperty.text("parent_code", "上级代码", "Code of the parent", "p.code"),
            PublishedProperty.text("parent_name", "上级名称", "Name of the parent", "p.name"),
            PublishedProperty.text("coord_source", "坐标来源", "Source of coordinates", "d.coord_source"),
            PublishedProperty.flag("synthetic", "示例数据", "Synthetic", "d.synthetic"),
            PublishedProperty.date("valid_from", "有效起始", "Valid from", "d.valid_from"),
            PublishedProperty.date("valid_to", "有效截止", "Valid to", Ends.sql("d.valid_to")));

    private DivisionCollections() {}

    static List<PublishedCollection> of(Published published) {
        List<PublishedCollection> all = new ArrayList<>();
        for (DivisionLevel level : published.divisions().levels()) {
            Label title = new Label(level.zh() + "行政区划", level.en() + " divisions");
            all.add(divisions("divisions-" + level.code(), title, level, types(published, level)));
            if (level.holdsFacilities()) {
                all.add(divisions("subdistricts", new Label("街道", "Subdistricts"), level, List.of("subdistrict")));
                all.add(divisions("townships", new Label("乡镇", "Townships and towns"), level, TOWNSHIP_TYPES));
            }
        }
        all.add(managementAreas());
        return all;
    }

    private static List<String> types(Published published, DivisionLevel level) {
        return published.divisions().types().stream()
                .filter(type -> type.level().equals(level.code()))
                .map(type -> type.code())
                .toList();
    }

    private static PublishedCollection divisions(String id, Label title, DivisionLevel level, List<String> types) {
        return new PublishedCollection(
                id,
                title,
                new Label(
                        title.zh() + "：所示日期的代码、名称、上级与边界",
                        title.en() + ": code, name, parent and outline as on the date asked for"),
                GeometryKind.AREA,
                "divisions",
                Map.of("level", level.code(), "types", types.toArray(String[]::new)),
                "d.division_id",
                "d.geom",
                null,
                null,
                new Temporal.States("division_row", "division_id"),
                PROPERTIES,
                List.of("division_row"),
                "ST_Area(d.geom)",
                DRAWN_FROM_FAR.contains(level.code()) ? 0 : level.holdsFacilities() ? 6 : level.rank() > 4 ? 11 : 4,
                null);
    }

    private static PublishedCollection managementAreas() {
        return new PublishedCollection(
                "management-areas",
                new Label("开发区与准乡级区域", "Development zones and quasi townships"),
                new Label("跨行政区划或受托管的管理区域", "Areas that lie across divisions or are held in trust"),
                GeometryKind.AREA,
                "management_areas",
                Map.of(),
                "a.area_id",
                "a.geom",
                null,
                null,
                new Temporal.States("management_area_row", "area_id"),
                List.of(
                        PublishedProperty.text("code", "代码", "Code", "a.code"),
                        PublishedProperty.text("name", "名称", "Name", "a.name"),
                        PublishedProperty.text("kind", "类型", "Kind", "a.kind"),
                        PublishedProperty.text("parent_code", "所属区划代码", "Code of its division", "p.code"),
                        PublishedProperty.flag("synthetic", "示例数据", "Synthetic", "a.synthetic"),
                        PublishedProperty.date("valid_from", "有效起始", "Valid from", "a.valid_from"),
                        PublishedProperty.date("valid_to", "有效截止", "Valid to", Ends.sql("a.valid_to"))),
                List.of("management_area_row", "division_row"),
                "ST_Area(a.geom)",
                6,
                null);
    }
}

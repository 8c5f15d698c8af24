package minzheng.atlas.ogc.collection;

import java.util.List;
import java.util.Map;
import minzheng.atlas.facility.Label;

/**
 * 测试用集合: invented features around the world, with instants and intervals, so that the official test suites find
 * something in every box and time they ask about. Served only where a setting asks for it.
 */
final class ConformanceCollection {
    static final String ID = "conformance-test";

    private ConformanceCollection() {}

    static PublishedCollection make() {
        return new PublishedCollection(
                ID,
                new Label("一致性测试（虚构数据）", "Conformance test (synthetic data)"),
                new Label(
                        "虚构的全球点、线、面，只供标准一致性测试",
                        "Invented points, lines and areas around the world, for conformance tests only"),
                GeometryKind.ANY,
                "conformance_test",
                Map.of(),
                "w.id",
                "w.geom",
                null,
                null,
                new Temporal.OwnTime("w.from_day", "w.to_day"),
                List.of(
                        PublishedProperty.text("name", "名称", "Name", "w.name"),
                        PublishedProperty.text("shape", "形状", "Shape", "w.shape"),
                        PublishedProperty.number("number", "序号", "Number", "w.number"),
                        PublishedProperty.date("from_day", "起始日", "First day", "w.from_day"),
                        PublishedProperty.date("to_day", "截止日", "Last day", "w.to_day"),
                        PublishedProperty.flag("synthetic", "示例数据", "Synthetic", "true")),
                List.of("division_row"),
                "w.number",
                0,
                null);
    }
}

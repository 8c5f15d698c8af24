package minzheng.atlas.export.collection;

import java.util.List;
import minzheng.atlas.db.Reading;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;

/** The count of each division that holds on the date. */
final class PopulationExport implements ExportCollection {
    private static final List<Column> COLUMNS = List.of(
            Column.text("atlas_source", "来源", "source"),
            Column.text("division_code", "区划代码", "division code"),
            Column.text("division_name", "区划名称", "division"),
            Column.date("counted_on", "统计日期", "counted on"),
            Column.integer("residents", "常住人口", "residents"),
            Column.integer("registered", "户籍人口", "registered"),
            Column.integer("age60", "60岁及以上", "aged 60 and over"),
            Column.integer("age65", "65岁及以上", "aged 65 and over"),
            Column.integer("age80", "80岁及以上", "aged 80 and over"),
            Column.integer("under18", "未满18岁", "under 18"),
            Column.integer("households", "户数", "households"),
            Column.flag("synthetic", "示例数据", "synthetic"));

    private final Sources sources;

    PopulationExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "population";
    }

    @Override
    public Label title() {
        return new Label("人口", "Population");
    }

    @Override
    public Parameters filters() {
        return Parameters.of("division").reading();
    }

    @Override
    public ExportTable table(Query query) {
        Reading reading = sources.readings().of(query);
        var division = sources.readings().division(query, "division", reading).orElse(null);
        return new ExportTable(
                "population",
                title(),
                COLUMNS,
                Shape.NONE,
                About.of(reading, query),
                RecordedRows.of(
                        sources.database(),
                        "population",
                        reading,
                        COLUMNS,
                        false,
                        statement -> statement.bind("division", division)));
    }
}

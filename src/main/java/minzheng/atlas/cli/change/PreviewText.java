package minzheng.atlas.cli.change;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import minzheng.atlas.change.BorderChange;
import minzheng.atlas.change.MovedFacility;
import minzheng.atlas.change.NearMarker;
import minzheng.atlas.change.Preview;
import minzheng.atlas.change.UnitChange;
import minzheng.atlas.cli.TextTable;
import minzheng.atlas.plan.effect.PlanEffect;
import org.jspecify.annotations.Nullable;

/** What a change would do, as tables: units and people, facilities, borders, markers, and every row of every plan. */
final class PreviewText {
    private static final double M2_PER_KM2 = 1e6;

    private final PrintStream out;

    PreviewText(PrintStream out) {
        this.out = out;
    }

    void print(Preview preview) {
        out.println(preview.title() + "  " + preview.kind() + "  截至 as of " + preview.asOf() + "  数据版本 data version "
                + preview.dataVersion() + "  方案 overlay " + preview.overlay());
        if (preview.synthetic()) {
            out.println("合成数据 SYNTHETIC：示意，不作划界依据 / demonstration data, not for demarcation");
        }
        units(preview.units());
        facilities(preview.facilities());
        borders(preview.borders());
        markers(preview.markers(), preview.markersWithinM());
        preview.plans().forEach(this::plan);
    }

    private void units(List<UnitChange> units) {
        title("单位与人口 units and people", units.size());
        TextTable table = new TextTable(
                "级 level",
                "变化 what",
                "代码 code",
                "名称 name",
                "类型 type",
                "上级 parent",
                "面积 area km²",
                "常住人口 residents",
                "转出 leaving",
                "依据 rule");
        for (UnitChange unit : units) {
            UnitChange.State was = unit.before();
            UnitChange.State will = unit.after();
            table.row(
                    unit.level(),
                    unit.role().code(),
                    turn(was == null ? null : was.code(), will == null ? null : will.code()),
                    turn(was == null ? null : was.name(), will == null ? null : will.name()),
                    turn(was == null ? null : was.type(), will == null ? null : will.type()),
                    turn(was == null ? null : was.parentCode(), will == null ? null : will.parentCode()),
                    turn(km2(was), km2(will)),
                    unit.residents() == null ? "—" : unit.residents(),
                    unit.residentsLeaving() == null ? "未知 unknown" : unit.residentsLeaving(),
                    unit.peopleRule().code());
        }
        table.print(out);
    }

    private void facilities(List<MovedFacility> facilities) {
        title("改变所属单位的设施 facilities that change unit", facilities.size());
        if (facilities.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("编号 id", "类别 kind", "名称 name", "自 from", "至 to", "登记 registration");
        facilities.forEach(moved -> table.row(
                moved.externalId(),
                moved.kind(),
                moved.name(),
                place(moved.fromParentName(), moved.fromName()),
                place(moved.toParentName(), moved.toName()),
                registration(moved)));
        table.print(out);
    }

    private void borders(List<BorderChange> borders) {
        title("公共边界长度 common borders, m", borders.size());
        if (borders.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                "级 level",
                "甲 one side",
                "乙 other side",
                "前 before",
                "后 after",
                "增减 change",
                "界线 line",
                "登记长度 registered");
        for (BorderChange border : borders) {
            BorderChange.Registered line = border.line();
            table.row(
                    border.level(),
                    border.firstName(),
                    border.secondName(),
                    metres(border.beforeM()),
                    metres(border.afterM()),
                    String.format(Locale.ROOT, "%+.1f", border.deltaM()),
                    line == null ? null : line.code() + " " + line.name(),
                    line == null ? null : metres(line.registeredLengthM()));
        }
        table.print(out);
    }

    private void markers(List<NearMarker> markers, double withinM) {
        title("涉及的界桩 markers affected, within " + withinM + " m", markers.size());
        if (markers.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("界线 line", "界桩号 number", "成员 member", "距离 distance m");
        markers.forEach(marker -> table.row(
                marker.lineCode(),
                marker.number(),
                marker.member(),
                marker.comparable() ? metres(marker.distanceM()) : "坐标不可比 not comparable"));
        table.print(out);
    }

    private void plan(PlanEffect plan) {
        title("指标 indicators: " + plan.name() + "  变化 changed", plan.changed());
        String why = plan.notEvaluated();
        if (why == null) {
            IndicatorTable.of(plan).print(out);
        } else {
            out.println("未评估 not evaluated: " + why);
        }
    }

    private void title(String words, int count) {
        out.println();
        out.println("== " + words + ": " + count);
    }

    private static String turn(@Nullable String was, @Nullable String will) {
        String before = was == null ? "—" : was;
        String after = will == null ? "—" : will;
        return before.equals(after) ? before : before + " → " + after;
    }

    private static String registration(MovedFacility moved) {
        if (moved.placeOnly()) {
            return "仅所在地易手 only its ground moves";
        }
        return moved.handedOver() ? "随转 goes along" : "";
    }

    private static @Nullable String km2(UnitChange.@Nullable State state) {
        Double area = state == null ? null : state.areaM2();
        return area == null ? null : String.format(Locale.ROOT, "%.4f", area / M2_PER_KM2);
    }

    private static String metres(@Nullable Double metres) {
        return metres == null ? "—" : String.format(Locale.ROOT, "%.1f", metres);
    }

    private static String place(@Nullable String parent, @Nullable String unit) {
        return unit == null ? "—" : parent == null ? unit : parent + " " + unit;
    }
}

package minzheng.atlas.boundary.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.MarkerAction;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.office.Paper;
import org.jspecify.annotations.Nullable;

/** 界线联检记录表: what was seen marker by marker; the stretches between them are for the teams to fill in. */
final class InspectionRecord implements PackDocument {
    private static final int[] FORM = {1500, 5502, 1500, 5502};
    private static final int[] MARKERS = {900, 800, 500, 500, 500, 500, 500, 1700, 900, 800, 900, 2300, 1504, 800, 900};
    private static final int[] STRETCHES = {2900, 1300, 1404, 1400, 1400, 1400, 1400, 1400, 1400};

    @Override
    public String code() {
        return "inspection_record";
    }

    @Override
    public String zh() {
        return "界线联检记录表";
    }

    @Override
    public Kind kind() {
        return Kind.DOCX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        try (Paper paper = PackLayout.landscape(contents, zh())) {
            paper.form(FORM, form(contents))
                    .heading("一、界桩")
                    .table(
                            MARKERS,
                            header(),
                            contents.markers().stream()
                                    .map(InspectionRecord::row)
                                    .toList())
                    .heading("二、界线各段（√ 为是，× 为否，由双方检查组填写）")
                    .table(STRETCHES, stretchHeader(), stretches(contents))
                    .heading("三、问题、责任方与整改期限");
            if (contents.findings().isEmpty()) {
                paper.text("内业检查未发现问题。");
            }
            contents.findings().forEach(finding -> paper.text("· " + finding.zh() + "　责任方：＿＿＿＿　期限：＿＿＿＿"));
            paper.text(PackLayout.blank().repeat(4));
            PackLayout.signatures(paper, contents);
            paper.write(out);
        }
    }

    private static List<List<String>> form(PackContents contents) {
        String teams = contents.markers().stream()
                .map(InspectedMarker::seen)
                .filter(Objects::nonNull)
                .map(seen -> (contents.unit(seen.sideId()) + " " + seen.observedBy()).strip())
                .distinct()
                .collect(Collectors.joining("；"));
        return List.of(
                List.of(
                        "界线",
                        contents.line().name() + "（" + contents.line().code() + "）",
                        "轮次、年度、类别",
                        "%s　%d　%s"
                                .formatted(
                                        contents.round().zh(),
                                        contents.task().year(),
                                        Words.kind(contents.task().kind()))),
                List.of(
                        "毗邻双方",
                        contents.unit(contents.line().sideA()) + "、"
                                + contents.unit(contents.line().sideB()),
                        "牵头单位",
                        contents.unit(contents.task().leadId())),
                List.of(
                        "检查人员",
                        teams.isEmpty() ? PackLayout.blank() : teams,
                        "检查日期、天气",
                        (contents.task().inspectedOn() == null
                                        ? PackLayout.blank()
                                        : contents.task().inspectedOn().toString())
                                + "　" + PackLayout.blank()));
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("界桩编号", "状况"));
        Words.CHECKLIST.stream().map(Map.Entry::getValue).forEach(header::add);
        header.addAll(List.of("实测坐标", "方法", "精度（σ，米）", "与登记位置距离（米）", "方位物", "采取措施", "邻方在场", "照片（张）"));
        return header;
    }

    private static List<String> row(InspectedMarker one) {
        MarkerObservation seen = one.seen();
        List<String> row =
                new ArrayList<>(List.of(one.label(), seen == null ? "未检查" : Words.condition(seen.condition())));
        for (Map.Entry<String, String> word : Words.CHECKLIST) {
            row.add(seen == null ? "" : checked(seen.checklist().get(word.getKey())));
        }
        row.add(
                seen == null
                        ? ""
                        : DocumentPlace.of(seen.documentGeom(), seen.documentCrs())
                                .toString());
        row.add(seen == null ? "" : Objects.requireNonNullElse(seen.method(), ""));
        row.add(seen == null || seen.accuracyM() == null ? "" : PackLayout.fixed(seen.accuracyM(), 3));
        row.add(distance(one));
        row.add(seen == null ? "" : objects(seen.referenceObjects()));
        row.add(actions(one.actions()));
        row.add(seen == null ? "" : seen.neighbourPresent() ? "是" : "否");
        row.add(seen == null ? "" : Integer.toString(seen.photos().size()));
        return row;
    }

    private static String checked(@Nullable JsonNode word) {
        return word == null || word.isNull() ? "" : word.asBoolean() ? "√" : "×";
    }

    /** Metres, or that there is nothing to compare: a datum is no displacement. */
    static String distance(InspectedMarker one) {
        Double metres = one.displacementM();
        if (metres != null) {
            return PackLayout.fixed(metres, 3);
        }
        return one.seen() == null || one.seen().documentGeom() == null ? "" : "不可比";
    }

    private static String objects(List<ReferenceObject> objects) {
        return objects.stream()
                .map(object -> object.name() + " " + Words.state(object.state()))
                .collect(Collectors.joining("\n"));
    }

    private static String actions(List<MarkerAction> actions) {
        return actions.stream()
                .map(action ->
                        Words.action(action.kind()) + (action.doneOn() == null ? "（未完成）" : " " + action.doneOn()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> stretchHeader() {
        return List.of("段", "方向", "长度", "界线清晰", "地物地貌变化", "跨界生产建设", "单方设立标志", "需修测", "备注");
    }

    private static List<List<String>> stretches(PackContents contents) {
        return Stretch.of(contents).stream()
                .map(one -> List.of(
                        one.from() + " → " + one.to(), one.direction(), one.lengthShown(), "", "", "", "", "", ""))
                .toList();
    }
}

package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import minzheng.atlas.boundary.MarkerAction;
import minzheng.atlas.office.Paper;
import org.jspecify.annotations.Nullable;

/** 联合检查报告: a draft with everything that is known; what the two sides conclude is theirs to write. */
final class JointReport implements PackDocument {
    private static final int[] MARKERS = {1100, 1700, 1200, 1500, 1572, 2000};

    @Override
    public String code() {
        return "joint_report";
    }

    @Override
    public String zh() {
        return "联合检查报告";
    }

    @Override
    public Kind kind() {
        return Kind.DOCX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        try (Paper paper = PackLayout.portrait(contents, contents.line().name() + "联合检查报告（草稿）")) {
            basics(paper, contents);
            course(paper, contents);
            markers(paper, contents);
            problems(paper, contents);
            paper.heading("六、双方意见与结论").text((PackLayout.blank().repeat(4) + "\n").repeat(3));
            PackLayout.signatures(paper, contents);
            paper.text("报送：" + shown(contents.line().filedWith()) + "　备案号："
                            + shown(contents.task().filedAs()))
                    .newPage()
                    .heading("附：界桩照片");
            for (InspectedMarker one : contents.markers()) {
                MarkerPhotos.into(paper, contents, one, photos, 1);
            }
            paper.write(out);
        }
    }

    private static void basics(Paper paper, PackContents contents) {
        LineFigures figures = LineFigures.of(contents);
        paper.heading("一、基本情况")
                .text("%s（%s）是%s与%s之间的%s行政区域界线，协议书：%s。登记长度 %s 米，椭球面长度 %s 米。"
                        .formatted(
                                contents.line().name(),
                                contents.line().code(),
                                contents.unit(contents.line().sideA()),
                                contents.unit(contents.line().sideB()),
                                Words.level(contents.line().level()),
                                shown(contents.line().agreement()),
                                LineFigures.metres(figures.registeredM()),
                                LineFigures.metres(figures.geodesicM())))
                .heading("二、检查组织")
                .text("本次为%s%d年%s，牵头单位%s，实地检查日期 %s。"
                        .formatted(
                                contents.round().zh(),
                                contents.task().year(),
                                Words.kind(contents.task().kind()),
                                contents.unit(contents.task().leadId()),
                                contents.task().inspectedOn() == null
                                        ? "＿＿年＿＿月＿＿日"
                                        : contents.task().inspectedOn()));
        if (contents.safe() != null) {
            paper.text("平安边界评定：%s（%s）。"
                    .formatted(
                            Words.rating(contents.safe().rating()),
                            contents.safe().basis()));
        }
    }

    private static void course(Paper paper, PackContents contents) {
        paper.heading("三、边界线走向说明");
        List<Stretch> stretches = Stretch.of(contents);
        if (stretches.isEmpty()) {
            paper.text("登记资料不足以描述走向。");
        }
        for (int i = 0; i < stretches.size(); i++) {
            paper.text(stretches.get(i).described() + (i == stretches.size() - 1 ? "。" : "；"));
        }
        paper.text("方向按十六方位，自真北起算；长度为沿界线的椭球面长度（CGCS2000）。");
    }

    private static void markers(Paper paper, PackContents contents) {
        paper.heading("四、界桩情况")
                .text("共 %d 颗：%s。"
                        .formatted(
                                contents.markers().size(),
                                LineFigures.of(contents).conditionsShown()))
                .table(
                        MARKERS,
                        List.of("界桩编号", "类型", "状况", "与登记位置距离（米）", "邻方在场", "处理情况"),
                        contents.markers().stream().map(JointReport::marker).toList());
    }

    private static List<String> marker(InspectedMarker one) {
        return List.of(
                one.label(),
                Words.type(one.marker().erection(), one.marker().faces()),
                one.seen() == null ? "未检查" : Words.condition(one.seen().condition()),
                InspectionRecord.distance(one),
                one.seen() == null ? "" : one.seen().neighbourPresent() ? "是" : "否",
                String.join(
                        "\n", one.actions().stream().map(JointReport::action).toList()));
    }

    private static String action(MarkerAction action) {
        return action.doneOn() == null
                ? Words.action(action.kind()) + "，期限 " + shown(action.dueOn())
                : "%s，%s 完成，%s %s 在场"
                        .formatted(
                                Words.action(action.kind()),
                                action.doneOn(),
                                shown(action.neighbourUnit()),
                                shown(action.neighbourName()));
    }

    private static void problems(Paper paper, PackContents contents) {
        paper.heading("五、存在问题");
        if (contents.findings().isEmpty()
                && contents.hazards().isEmpty()
                && contents.notes().isEmpty()) {
            paper.text("未发现问题。");
        }
        contents.findings().forEach(one -> paper.text("· %s（%s）".formatted(one.zh(), Words.life(one.state()))));
        contents.hazards()
                .forEach(one -> paper.text("· %s：%.1f–%.1f 米".formatted(one.title(), one.fromM(), one.toM())));
        contents.notes().forEach(note -> paper.text("· 缺项说明：" + SignedNotes.about(contents, note)));
    }

    private static String shown(@Nullable Object words) {
        return words == null ? PackLayout.blank() : words.toString();
    }
}

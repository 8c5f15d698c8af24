package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.office.Paper;
import org.jspecify.annotations.Nullable;

/** 实施方案: the task as ordered; who goes and when is for the two sides to fill in. */
final class InspectionPlan implements PackDocument {
    private static final List<String> SUBJECTS =
            List.of("界线勘定成果的落实情况", "界桩及其方位物的状况和维护管理情况", "界线其他标志物、界线附近地物地貌的变化与修测", "跨界生产建设情况", "其他需要检查的事项");

    @Override
    public String code() {
        return "inspection_plan";
    }

    @Override
    public String zh() {
        return "实施方案";
    }

    @Override
    public Kind kind() {
        return Kind.DOCX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        try (Paper paper = PackLayout.portrait(contents, contents.line().name() + "联合检查实施方案")) {
            paper.heading("一、依据")
                    .text("《行政区域界线管理条例》（国务院令第353号）；界线协议书：%s；历次联合检查报告。"
                            .formatted(shown(contents.line().agreement())))
                    .heading("二、任务")
                    .text("%s与%s之间的%s界线%s（%s），%s至%s，登记长度 %s 米，界桩 %d 颗。"
                            .formatted(
                                    contents.unit(contents.line().sideA()),
                                    contents.unit(contents.line().sideB()),
                                    Words.level(contents.line().level()),
                                    contents.line().name(),
                                    contents.line().code(),
                                    shown(contents.line().startPoint()),
                                    shown(contents.line().endPoint()),
                                    LineFigures.metres(contents.line().registeredLengthM()),
                                    contents.markers().size()))
                    .text("轮次：%s；年度：%d；类别：%s%s；牵头单位：%s。"
                            .formatted(
                                    contents.round().zh(),
                                    contents.task().year(),
                                    Words.kind(contents.task().kind()),
                                    contents.task().trigger() == null
                                            ? ""
                                            : "（" + contents.task().trigger() + "）",
                                    contents.unit(contents.task().leadId())))
                    .heading("三、内容");
            for (int i = 0; i < SUBJECTS.size(); i++) {
                paper.text("（%d）%s；".formatted(i + 1, SUBJECTS.get(i)));
            }
            paper.heading("四、时间")
                    .text("方案报送期限：%s；实地检查：%s；报告报送期限：%s。"
                            .formatted(
                                    day(contents.task().planDueOn()),
                                    day(contents.task().inspectedOn()),
                                    day(contents.task().reportDueOn())))
                    .heading("五、步骤")
                    .text("内业：对照协议书附图、界线走向说明逐段核对；外业：逐桩、逐段检查并填写界线联检记录表；地物地貌变化处修测；整理资料，双方签字后联合上报备案。")
                    .heading("六、人员");
            for (java.util.UUID side :
                    List.of(contents.line().sideA(), contents.line().sideB())) {
                paper.text("%s：领队 %s　技术人员 %s　联系电话 %s"
                        .formatted(contents.unit(side), PackLayout.blank(), PackLayout.blank(), PackLayout.blank()));
            }
            PackLayout.signatures(paper, contents);
            paper.write(out);
        }
    }

    private static String shown(@Nullable String words) {
        return words == null ? PackLayout.blank() : words;
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "＿＿年＿＿月＿＿日" : date.toString();
    }
}

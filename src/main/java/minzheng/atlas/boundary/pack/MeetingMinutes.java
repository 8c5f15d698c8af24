package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import minzheng.atlas.office.Paper;

/** 会议纪要: a draft; who met where and what they agreed is for the two sides to write. */
final class MeetingMinutes implements PackDocument {
    @Override
    public String code() {
        return "meeting_minutes";
    }

    @Override
    public String zh() {
        return "会议纪要";
    }

    @Override
    public Kind kind() {
        return Kind.DOCX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        LineFigures figures = LineFigures.of(contents);
        try (Paper paper = PackLayout.portrait(contents, contents.line().name() + "联合检查会议纪要（草稿）")) {
            paper.text("时间：＿＿＿＿年＿＿月＿＿日　地点：" + PackLayout.blank() + "　主持：" + PackLayout.blank());
            for (java.util.UUID side :
                    List.of(contents.line().sideA(), contents.line().sideB())) {
                paper.text(contents.unit(side) + "出席人员：" + PackLayout.blank().repeat(3));
            }
            paper.heading("一、通报检查情况")
                    .text("界桩 %d 颗：%s；内业检查发现问题 %d 项；缺项说明 %d 份。"
                            .formatted(
                                    contents.markers().size(),
                                    figures.conditionsShown(),
                                    contents.findings().size(),
                                    contents.notes().size()))
                    .heading("二、议定事项");
            for (int i = 1; i <= 3; i++) {
                paper.text(i + "．" + PackLayout.blank().repeat(4));
            }
            paper.heading("三、双方确认");
            PackLayout.signatures(paper, contents);
            paper.write(out);
        }
    }
}

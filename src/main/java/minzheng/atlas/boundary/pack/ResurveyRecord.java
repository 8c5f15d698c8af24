package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.office.Paper;

/** 修测记录: markers measured anew against the register, and room for the changes on the ground. */
final class ResurveyRecord implements PackDocument {
    private static final int[] MARKERS = {1000, 2372, 2300, 1200, 1000, 1200};
    private static final int[] CHANGES = {2600, 2200, 2272, 2000};

    @Override
    public String code() {
        return "resurvey_record";
    }

    @Override
    public String zh() {
        return "修测记录";
    }

    @Override
    public Kind kind() {
        return Kind.DOCX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        try (Paper paper = PackLayout.portrait(contents, zh())) {
            paper.heading("一、界桩实测")
                    .table(MARKERS, List.of("界桩编号", "登记坐标", "实测坐标", "方法", "精度（σ，米）", "距离（米）"), measured(contents))
                    .text("两处坐标不在同一基准且无精确换算的，记为“不可比”，不作移位判断。")
                    .heading("二、地物地貌变化修测（由测绘人员填写）")
                    .table(
                            CHANGES,
                            List.of("界线段", "变化情况", "修测方法与精度", "处理意见"),
                            Stretch.of(contents).stream()
                                    .map(one -> List.of(one.from() + " → " + one.to(), "", "", ""))
                                    .toList())
                    .text("界线以协议书及其附图为准；河流、道路变动不改变界线位置（国务院令第353号第七条）。");
            PackLayout.signatures(paper, contents);
            paper.write(out);
        }
    }

    private static List<List<String>> measured(PackContents contents) {
        List<List<String>> rows = new ArrayList<>();
        for (InspectedMarker one : contents.markers()) {
            MarkerObservation seen = one.seen();
            if (seen != null && seen.documentGeom() != null) {
                rows.add(List.of(
                        one.label(),
                        DocumentPlace.of(
                                        one.marker().documentGeom(),
                                        one.marker().documentCrs())
                                .toString(),
                        DocumentPlace.of(seen.documentGeom(), seen.documentCrs())
                                .toString(),
                        Objects.requireNonNullElse(seen.method(), ""),
                        seen.accuracyM() == null ? "" : PackLayout.fixed(seen.accuracyM(), 3),
                        InspectionRecord.distance(one)));
            }
        }
        return rows;
    }
}

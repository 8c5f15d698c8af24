package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.office.Paper;
import org.jspecify.annotations.Nullable;

/** 界桩登记表: one page a marker, with the names of the exchange standard's fields; what is not registered stays blank. */
final class RegistrationForms implements PackDocument {
    private static final int[] FORM = {1700, 2836, 1700, 2836};
    private static final int[] OBJECTS = {700, 3572, 1800, 1500, 1500};

    @Override
    public String code() {
        return "registration_forms";
    }

    @Override
    public String zh() {
        return "界桩登记表";
    }

    @Override
    public Kind kind() {
        return Kind.DOCX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        try (Paper paper = PackLayout.portrait(contents, zh())) {
            boolean first = true;
            for (InspectedMarker one : contents.markers()) {
                if (!first) {
                    paper.newPage();
                }
                first = false;
                paper.heading(one.label() + "号界桩登记表")
                        .form(FORM, form(contents, one.marker(), one.label()))
                        .table(
                                OBJECTS,
                                List.of("方位物", "名称与位置", "方位角种类", "方位角（°）", "距离（米）"),
                                objects(one.marker().referenceObjects()))
                        .text("位置描述：" + Objects.requireNonNullElse(one.marker().description(), PackLayout.blank()))
                        .text("位置略图：\n\n\n")
                        .text("变更历史：" + changes(one.marker()))
                        .text("备注：" + PackLayout.blank());
                MarkerPhotos.into(paper, contents, one, photos, Integer.MAX_VALUE);
                PackLayout.signatures(paper, contents);
            }
            paper.write(out);
        }
    }

    private static List<List<String>> form(PackContents contents, BoundaryMarker marker, String label) {
        DocumentPlace place = DocumentPlace.of(marker.documentGeom(), marker.documentCrs());
        UUID a = contents.line().sideA();
        UUID b = contents.line().sideB();
        return List.of(
                List.of("界桩编号", label, "界桩名称", text(marker.name())),
                List.of(
                        "界线代码",
                        contents.line().code(),
                        "等级",
                        Words.level(contents.line().level())),
                List.of("类型", Words.type(marker.erection(), marker.faces()), "材质", text(marker.material())),
                List.of("行政区（一）", contents.unit(a), "行政区（二）", contents.unit(b)),
                List.of("所在地", text(marker.place()), "托管单位", contents.unit(marker.managingId())),
                List.of("坐标系", place.crs(), "测量方法、精度", measured(marker)),
                List.of(
                        "纵坐标（北）",
                        place.isDegrees() ? "" : place.northShown(),
                        "横坐标（东）",
                        place.isDegrees() ? "" : place.eastShown()),
                List.of(
                        "经度",
                        place.isDegrees() ? place.eastShown() : "",
                        "纬度",
                        place.isDegrees() ? place.northShown() : ""),
                List.of(
                        "高程（米）",
                        marker.heightM() == null ? "" : PackLayout.fixed(marker.heightM(), 2),
                        "高程基准",
                        text(marker.heightDatum())),
                List.of(
                        "是否公开",
                        marker.isPublic() ? "是" : "否",
                        "三交点协议",
                        marker.faces() == 3 ? PackLayout.blank() : "—"));
    }

    private static List<List<String>> objects(List<ReferenceObject> objects) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            ReferenceObject object = objects.get(i);
            rows.add(List.of(
                    Integer.toString(i + 1),
                    (object.name() + " " + text(object.position())).strip(),
                    Words.north(object.azimuthKind()),
                    object.azimuthDeg() == null ? "" : PackLayout.fixed(object.azimuthDeg(), 2),
                    object.distanceM() == null ? "" : PackLayout.fixed(object.distanceM(), 2)));
        }
        return rows;
    }

    private static String measured(BoundaryMarker marker) {
        return text(marker.method())
                + (marker.accuracyM() == null ? "" : " σ=" + PackLayout.fixed(marker.accuracyM(), 3) + " 米");
    }

    private static String changes(BoundaryMarker marker) {
        String documents = Stream.of(marker.agreementA(), marker.agreementB(), marker.filingNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
        return documents.isEmpty() ? "无" : documents;
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}

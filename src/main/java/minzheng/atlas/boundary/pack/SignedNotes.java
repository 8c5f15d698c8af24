package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import minzheng.atlas.office.Paper;

/** 缺项说明: what is not in the archive, why, and who of both sides signed for it. */
final class SignedNotes implements PackDocument {
    private static final int[] WIDTHS = {2400, 2672, 1500, 1500, 1000};

    @Override
    public String code() {
        return "signed_notes";
    }

    @Override
    public String zh() {
        return "缺项说明";
    }

    @Override
    public Kind kind() {
        return Kind.DOCX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        try (Paper paper = PackLayout.portrait(contents, zh())) {
            if (contents.notes().isEmpty()) {
                paper.text("本卷无缺项。");
            } else {
                paper.table(
                        WIDTHS,
                        List.of("缺项", "原因", "一方签字", "另一方签字", "日期"),
                        contents.notes().stream()
                                .map(note -> List.of(
                                        about(contents, note),
                                        note.reason(),
                                        note.signedA().toString(),
                                        note.signedB().toString(),
                                        note.signedOn().toString()))
                                .toList());
            }
            paper.write(out);
        }
    }

    static String about(PackContents contents, PackNote note) {
        String label = contents.markers().stream()
                .filter(one -> one.marker().id().equals(note.marker()))
                .map(InspectedMarker::label)
                .findFirst()
                .orElse(note.marker().toString());
        return label + "号界桩" + note.what().zh() + (note.item().isEmpty() ? "" : "（" + note.item() + "）");
    }
}

package minzheng.atlas.boundary.pack;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.office.Paper;
import minzheng.atlas.office.Picture;

/** The photos of one marker: those of its observation first, then those of what was done to it. */
final class MarkerPhotos {
    private MarkerPhotos() {}

    /** SHA-256 of those that are stored; the pack has waited for the others, or a note stands for them. */
    static List<String> of(PackContents contents, InspectedMarker marker) {
        List<String> all = new ArrayList<>(
                marker.seen() == null ? List.of() : marker.seen().photos());
        marker.actions().forEach(action -> all.addAll(action.photos()));
        return all.stream().distinct().filter(contents.photos()::contains).toList();
    }

    static void into(Paper paper, PackContents contents, InspectedMarker marker, PackStore photos, int most) {
        int number = 0;
        for (String sha256 : of(contents, marker).stream().limit(most).toList()) {
            String caption = "%s号界桩照片 %d（SHA-256 %s…）".formatted(marker.label(), ++number, sha256.substring(0, 12));
            Picture.of(photos.photo(sha256).bytes())
                    .ifPresentOrElse(
                            picture -> paper.picture(picture, caption),
                            () -> paper.text(caption + "：文件不能显示，原件见“照片”文件夹"));
        }
    }
}

package minzheng.atlas.boundary.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.fault.Incomplete;

/** What a pack waits for: three reference objects a marker, none missing without a new one, a photo of each marker seen. */
final class Blockers {
    /** 方位物 of a registration form. */
    private static final int REFERENCE_OBJECTS = 3;

    private static final Set<String> NOT_SEEN = Set.of("lost", "not_reached");

    private Blockers() {}

    /** Those for which no signed note stands, in order along the line. */
    static List<Blocker> of(PackContents contents) {
        List<Blocker> all = new ArrayList<>();
        for (InspectedMarker marker : contents.markers()) {
            referenceObjects(marker, all);
            seen(marker, contents.photos(), all);
        }
        all.removeIf(blocker -> contents.notes().stream().anyMatch(note -> note.standsFor(blocker)));
        return all;
    }

    /** Refuses a pack that waits for something, with all of it. */
    static void requireNone(PackContents contents) {
        List<Blocker> blockers = of(contents);
        if (!blockers.isEmpty()) {
            throw new Incomplete(
                    "pack_incomplete",
                    "缺 %d 项，补齐或登记双方签字的缺项说明后再生成 / %1$d things are missing, add them or a note signed by both sides: %s"
                            .formatted(
                                    blockers.size(),
                                    blockers.stream().map(Blocker::zh).collect(Collectors.joining("；"))),
                    blockers);
        }
    }

    private static void referenceObjects(InspectedMarker marker, List<Blocker> all) {
        int registered = marker.marker().referenceObjects().size();
        if (registered < REFERENCE_OBJECTS) {
            all.add(blocker(
                    marker,
                    Missing.REFERENCE_OBJECTS,
                    "",
                    "（现有 %d 个）".formatted(registered),
                    "fewer than three reference objects registered: " + registered));
        }
    }

    private static void seen(InspectedMarker marker, Set<String> stored, List<Blocker> all) {
        MarkerObservation seen = marker.seen();
        if (seen == null) {
            all.add(blocker(marker, Missing.OBSERVATION, "", "", "not observed in this task"));
            return;
        }
        missingObjects(marker, seen, all);
        if (NOT_SEEN.contains(seen.condition())) {
            all.add(blocker(
                    marker,
                    Missing.MARKER_NOT_SEEN,
                    "",
                    "（%s）".formatted(Words.condition(seen.condition())),
                    "marker " + seen.condition()));
        } else if (seen.photos().isEmpty()) {
            all.add(blocker(marker, Missing.PHOTO, "", "", "no photo"));
        }
        for (String photo : seen.photos()) {
            if (!stored.contains(photo)) {
                all.add(blocker(
                        marker,
                        Missing.PHOTO,
                        photo,
                        "（照片未上传：%s）".formatted(photo.substring(0, 12)),
                        "photo not uploaded: " + photo));
            }
        }
    }

    /** Each new object that was chosen makes up for one that is gone. */
    private static void missingObjects(InspectedMarker marker, MarkerObservation seen, List<Blocker> all) {
        Set<String> known = marker.marker().referenceObjects().stream()
                .map(ReferenceObject::name)
                .collect(Collectors.toSet());
        List<ReferenceObject> gone = seen.referenceObjects().stream()
                .filter(object -> "missing".equals(object.state()))
                .toList();
        long chosen = seen.referenceObjects().stream()
                .filter(object -> !"missing".equals(object.state()))
                .filter(object -> !known.contains(object.name()))
                .count();
        gone.stream()
                .skip(chosen)
                .forEach(object -> all.add(blocker(
                        marker,
                        Missing.REFERENCE_OBJECT_MISSING,
                        object.name(),
                        "：" + object.name(),
                        "reference object missing, none chosen instead: " + object.name())));
    }

    private static Blocker blocker(InspectedMarker marker, Missing what, String item, String more, String en) {
        return new Blocker(
                marker.marker().id(),
                marker.label(),
                what,
                Objects.requireNonNull(item),
                marker.label() + "号界桩" + what.zh() + more,
                "marker " + marker.label() + ": " + en);
    }
}

package minzheng.atlas.ingest.format.kml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import minzheng.atlas.ingest.Finding;

/** What a file holds besides placemarks, their shapes and texts: told once for the file. */
final class KmlNotes {
    private static final int NAMES_KEPT = 20;

    /** How things look, and texts about folders: nothing that an import could want. */
    private static final Set<String> LOOKS = Set.of(
            "Style",
            "StyleMap",
            "styleUrl",
            "LookAt",
            "Camera",
            "Region",
            "open",
            "visibility",
            "balloonVisibility",
            "description",
            "snippet",
            "Snippet",
            "author",
            "link",
            "Metadata",
            "NetworkLinkControl",
            "address",
            "phoneNumber",
            "AddressDetails");

    private final Map<String, Integer> leftOut = new TreeMap<>();
    private boolean heights;

    void leftOut(String element) {
        if (!LOOKS.contains(element) && (leftOut.size() < NAMES_KEPT || leftOut.containsKey(element))) {
            leftOut.merge(element, 1, Integer::sum);
        }
    }

    void height() {
        heights = true;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (heights) {
            findings.add(
                    Finding.warning("height_ignored", "高程没有存储 / altitudes are not stored", "无需处理 / nothing to do"));
        }
        if (!leftOut.isEmpty()) {
            String counts = leftOut.entrySet().stream()
                    .map(entry -> entry.getKey() + " × " + entry.getValue())
                    .collect(Collectors.joining(", "));
            findings.add(Finding.warning(
                    "elements_left_out",
                    "没有读取的内容 / not read: " + counts,
                    "需要的话在原软件中改为地标后重新导出 / if wanted, turn them into placemarks and export again"));
        }
        return findings;
    }
}

package minzheng.atlas.ingest.format.gpx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** How many of each kind a file holds. */
record GpxContents(Map<GpxKind, Integer> counts) {
    /** Looks through the whole file: the standard's order of waypoints, routes, tracks is not kept by all. */
    static GpxContents of(XmlFile xml) {
        Map<GpxKind, Integer> counts = new EnumMap<>(GpxKind.class);
        begin(xml);
        while (xml.child()) {
            GpxKind.ofElement(xml.name()).ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
            xml.skip();
        }
        return new GpxContents(counts);
    }

    static void begin(XmlFile xml) {
        if (!xml.step() || !xml.name().equals("gpx")) {
            throw new BrokenFile(Finding.error(
                            "not_gpx",
                            "最外层元素不是 gpx / the outermost element is not gpx: " + xml.name(),
                            "请选择 GPX 文件，或改正扩展名 / choose a GPX file, or mend the file's extension")
                    .at(null, xml.position()));
        }
    }

    List<String> layers() {
        return counts.keySet().stream().map(GpxKind::layer).toList();
    }

    /** The chosen kind; without a choice the first that the file holds. */
    GpxKind chosen(@Nullable String layer) {
        if (layer == null) {
            return counts.keySet().stream().findFirst().orElse(GpxKind.WAYPOINTS);
        }
        Optional<GpxKind> chosen = GpxKind.ofLayer(layer).filter(counts::containsKey);
        return chosen.orElseThrow(() -> new BrokenFile(Finding.error(
                        "unknown_layer",
                        "没有图层 %s / there is no layer %1$s".formatted(layer),
                        "选其中之一 / choose one of these: " + String.join(", ", layers()))
                .about("layer", layer)));
    }

    /** What stays out when one kind is read. */
    List<Finding> leftOut(GpxKind chosen) {
        List<Finding> notes = new ArrayList<>();
        String others = counts.entrySet().stream()
                .filter(entry -> entry.getKey() != chosen)
                .map(entry -> entry.getKey().layer() + " × " + entry.getValue())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            notes.add(Finding.warning(
                    "layers_left_out",
                    "只读取了 %s，文件中还有 / only %1$s were read, the file also has: %s".formatted(chosen.layer(), others),
                    "需要的话指定图层另行导入 / load them by naming their layer"));
        }
        return notes;
    }
}

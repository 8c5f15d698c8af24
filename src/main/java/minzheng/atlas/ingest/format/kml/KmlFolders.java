package minzheng.atlas.ingest.format.kml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** The folders that are open at a place in the file; a folder's path is its name behind those around it. */
final class KmlFolders {
    private static final int MAX_LAYERS = 1_000;

    private record Open(int depth, String name) {}

    private final Deque<Open> open = new ArrayDeque<>();

    void begin(int depth) {
        open.addLast(new Open(depth, ""));
    }

    /** The walk has come to the end of the element that was open at this depth. */
    void end(int depth) {
        if (!open.isEmpty() && open.getLast().depth == depth) {
            open.removeLast();
        }
    }

    /** A name met in an element at this depth; it is the folder's when it is the folder's child. */
    void named(int depth, String name) {
        if (!open.isEmpty() && open.getLast().depth == depth - 1) {
            open.addLast(new Open(open.removeLast().depth, name));
        }
    }

    /** Empty outside of named folders. */
    String path() {
        return open.stream().map(Open::name).filter(name -> !name.isEmpty()).collect(Collectors.joining("/"));
    }

    boolean within(@Nullable String layer) {
        return layer == null || path().equals(layer) || path().startsWith(layer + "/");
    }

    /** The folders' paths in the order of the file. */
    static List<String> all(XmlFile xml) {
        KmlFolders folders = new KmlFolders();
        Set<String> paths = new LinkedHashSet<>();
        while (paths.size() < MAX_LAYERS && xml.step()) {
            if (!xml.atStart()) {
                folders.end(xml.depth() + 1);
                continue;
            }
            switch (xml.name()) {
                case "kml", "Document" -> {}
                case "Folder" -> folders.begin(xml.depth());
                case "name" -> {
                    folders.named(xml.depth(), xml.text());
                    paths.add(folders.path());
                }
                default -> xml.skip();
            }
        }
        paths.remove("");
        return new ArrayList<>(paths);
    }

    static void require(String layer, List<String> all) {
        if (!all.contains(layer)) {
            throw new BrokenFile(Finding.error(
                            "unknown_layer",
                            "没有文件夹 %s / there is no folder %1$s".formatted(layer),
                            "选其中之一，或不选以读取全部 / choose one of these, or none to read all: " + String.join(", ", all))
                    .about("layer", layer));
        }
    }
}

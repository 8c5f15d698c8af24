package minzheng.atlas.tiles.vector;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.Temporal;

/** Which collections are layers of a tile of all data. */
public final class Layers {
    private static final int MOST = 20;
    /** Parts of another collection: their features would be there twice. */
    private static final Set<String> PARTS = Set.of("subdistricts", "townships");

    private static final String A_KIND = "facilities-";

    private Layers() {}

    /** What is recorded, each thing once; what is worked out, like coverage and findings, only where asked for. */
    public static List<PublishedCollection> ofDataset(List<PublishedCollection> all) {
        return all.stream()
                .filter(Layers::isRecorded)
                .filter(collection -> !PARTS.contains(collection.id()))
                .filter(collection -> !collection.id().startsWith(A_KIND))
                .toList();
    }

    /** The collections that a list of ids names, in the order of the catalogue. */
    public static List<PublishedCollection> named(String ids, List<PublishedCollection> all) {
        List<String> wanted = Arrays.asList(ids.split(",", -1));
        List<String> known = all.stream().map(PublishedCollection::id).toList();
        for (String id : wanted) {
            if (!known.contains(id)) {
                throw new InvalidRequest(
                        "unknown_collection",
                        "collections",
                        "collections：没有集合 \"%s\" / there is no collection \"%1$s\"; there are: %s"
                                .formatted(id, String.join(", ", known)));
            }
        }
        List<PublishedCollection> named = all.stream()
                .filter(collection -> wanted.contains(collection.id()))
                .toList();
        if (named.size() > MOST) {
            throw new InvalidRequest(
                    "too_many_collections",
                    "collections",
                    "collections 最多 %d 个 / at most %1$d collections in one tile".formatted(MOST));
        }
        return named;
    }

    /** Whether all it shows is in dated tables, so that its version tells of every change. */
    static boolean isRecorded(PublishedCollection collection) {
        return !collection.tables().isEmpty()
                && (collection.temporal() instanceof Temporal.States
                        || collection.temporal() instanceof Temporal.OwnTime);
    }
}

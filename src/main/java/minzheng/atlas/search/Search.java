package minzheng.atlas.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import org.jspecify.annotations.Nullable;

/** Looks names up in memory. The index of a data version is read when it is asked for first; an edit makes a new one. */
public final class Search {
    /** The newest, one that is just being replaced and one looked back to: some 20 MB each for 50,000 names. */
    private static final int VERSIONS_KEPT = 3;

    private final SearchStore store;
    private final LoadingCache<Long, NameIndex> indexes;

    public Search(SearchStore store) {
        this.store = store;
        this.indexes = Caffeine.newBuilder().maximumSize(VERSIONS_KEPT).build(store::index);
    }

    /** Best first; empty where nothing fits. */
    List<Hit> find(String typed, Reading reading, Set<SearchType> types, int limit) {
        List<NameIndex.Found> found =
                indexes.get(reading.version()).find(Asked.of(typed), reading.asOf(), types, limit);
        Map<UUID, Place> places = store.places(
                reading, found.stream().map(hit -> hit.named().id()).toList());
        return found.stream()
                .map(hit -> shown(hit, places.get(hit.named().id())))
                .toList();
    }

    private static Hit shown(NameIndex.Found found, @Nullable Place place) {
        Named named = found.named();
        if (place == null) {
            throw new IllegalStateException("a name in the index without its thing: " + named);
        }
        return new Hit(
                named.type(),
                named.id(),
                named.code(),
                named.name() == null ? named.code() : named.name(),
                place.kind(),
                found.fit().matched(),
                place.within(),
                place.position(),
                place.bbox());
    }
}

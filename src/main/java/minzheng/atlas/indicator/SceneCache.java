package minzheng.atlas.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The newest scene of each date, carried forward by what changed since instead of counted anew.
 * Older versions and proposals are read directly: they are asked for rarely and must not push the present out.
 */
public final class SceneCache {
    /** A scene of the whole country is some hundred megabytes with its rolled-up totals; a city's is a few. */
    private static final int SCENES_KEPT = 32;

    private record Key(
            TallySheet sheet, LocalDate asOf, @Nullable UUID scope, boolean areas) {}

    private final Database database;
    private final SceneStore store;
    private final SceneUpdate update;
    private final Cache<Key, AtomicReference<@Nullable Scene>> newest =
            Caffeine.newBuilder().maximumSize(SCENES_KEPT).build();

    public SceneCache(Database database, SceneStore store, SceneUpdate update) {
        this.database = database;
        this.store = store;
        this.update = update;
    }

    /**
     * The scene of a reading.
     *
     * @param areas whether management areas are counted too
     */
    public Scene get(Reading reading, TallySheet sheet, boolean areas) {
        if (reading.overlay() != null) {
            return store.load(reading, sheet, areas);
        }
        Key key = new Key(sheet, reading.asOf(), reading.scope(), areas);
        AtomicReference<@Nullable Scene> slot = newest.get(key, k -> new AtomicReference<>());
        synchronized (slot) {
            Scene known = slot.get();
            if (known != null && known.reading().version() == reading.version()) {
                return known;
            }
            if (known != null && known.reading().version() > reading.version()) {
                return store.load(reading, sheet, areas);
            }
            Optional<Scene> carried = known == null
                    ? Optional.empty()
                    : database.read(handle -> update.carry(handle, known, reading, areas));
            Scene fresh = carried.orElseGet(() -> store.load(reading, sheet, areas));
            slot.set(fresh);
            return fresh;
        }
    }
}

package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import minzheng.atlas.db.Reading;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.SceneCache;

/** The scenes one evaluation looks at, each read once: its date in full, earlier due dates for what was due then. */
final class Scenes {
    private final SceneCache cache;
    private final Reading reading;
    private final PreparedPlan plan;
    private final boolean areas;
    private final Map<LocalDate, Scene> full = new HashMap<>();
    private final Map<LocalDate, Scene> due = new HashMap<>();

    Scenes(SceneCache cache, Reading reading, PreparedPlan plan, boolean areas) {
        this.cache = cache;
        this.reading = reading;
        this.plan = plan;
        this.areas = areas;
    }

    /** The scene of a date with every tally of the plan. */
    synchronized Scene on(LocalDate date) {
        Scene scene = full.get(date);
        if (scene == null) {
            scene = cache.get(reading.on(date), plan.whole(), areas);
            full.put(date, scene);
        }
        return scene;
    }

    /** A scene good enough to judge what was due on that date. */
    synchronized Scene due(LocalDate date) {
        Scene scene = full.getOrDefault(date, due.get(date));
        if (scene == null) {
            scene = cache.get(reading.on(date), plan.due(date), areas);
            due.put(date, scene);
        }
        return scene;
    }
}

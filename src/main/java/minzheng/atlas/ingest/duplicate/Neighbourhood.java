package minzheng.atlas.ingest.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;

/** Facilities found by where they are and by what they are called. */
final class Neighbourhood {
    /** Degrees; about 300 m. */
    private static final double CELL = 0.003;

    /** Facilities kept in one cell or under one plain name; what a file heaps on one spot is not compared further. */
    private static final int MOST_TOGETHER = 500;

    private final Map<Long, List<Subject>> byCell = new HashMap<>();
    private final Map<String, List<Subject>> byName = new HashMap<>();

    void add(Subject subject) {
        put(byName, subject.name().text(), subject);
        Coordinate place = subject.place();
        if (place != null) {
            put(byCell, cell(column(place), row(place)), subject);
        }
    }

    /** Those of the same plain name anywhere, and those in the cells around whose names have anything in common. */
    void around(Subject subject, Consumer<Subject> found) {
        byName.getOrDefault(subject.name().text(), List.of()).forEach(found);
        Coordinate place = subject.place();
        for (int i = 0; place != null && i < 9; i++) {
            long key = cell(column(place) + i / 3 - 1, row(place) + i % 3 - 1);
            for (Subject other : byCell.getOrDefault(key, List.of())) {
                if (subject.name().mayBeLike(other.name())) {
                    found.accept(other);
                }
            }
        }
    }

    private static <K> void put(Map<K, List<Subject>> index, K key, Subject subject) {
        List<Subject> there =
                index.putIfAbsent(key, List.of(subject)); // most stay alone, and this is the smallest list
        if (there != null && there.size() == 1) {
            index.put(key, new ArrayList<>(List.of(there.get(0), subject)));
        } else if (there != null && there.size() < MOST_TOGETHER) {
            there.add(subject);
        }
    }

    private static long column(Coordinate place) {
        return (long) Math.floor(place.x / CELL);
    }

    private static long row(Coordinate place) {
        return (long) Math.floor(place.y / CELL);
    }

    private static long cell(long column, long row) {
        return column * 1_000_003 + row; // one number for each cell of the world, and spread evenly by its hash
    }
}

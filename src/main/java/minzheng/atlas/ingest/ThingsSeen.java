package minzheng.atlas.ingest;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import minzheng.atlas.ingest.target.Span;
import org.jspecify.annotations.Nullable;

/**
 * The things that a file spoke of and when, in some 40 bytes for each: a file of a million rows is remembered whole.
 * An open table of ids; most rows of a file share their dates, so that a number stands for the dates.
 */
final class ThingsSeen extends AbstractSet<UUID> {
    private static final int FIRST_SLOTS = 1 << 10;

    private final List<List<Span>> dates = new ArrayList<>();
    private final Map<Span, Integer> numbers = new HashMap<>();
    private long[] ids = new long[2 * FIRST_SLOTS];
    private int[] spans = new int[FIRST_SLOTS]; // 0 = free, else 1 + where the dates are
    private int size;

    /** Notes the row, and tells whether an earlier one speaks of the same thing at the same time. */
    boolean overlapsEarlier(UUID thing, Span span) {
        int slot = slot(thing.getMostSignificantBits(), thing.getLeastSignificantBits());
        if (spans[slot] == 0) {
            ids[2 * slot] = thing.getMostSignificantBits();
            ids[2 * slot + 1] = thing.getLeastSignificantBits();
            spans[slot] = 1 + numbers.computeIfAbsent(span, one -> keep(List.of(one)));
            size++;
            if (4 * size > 3 * spans.length) {
                grow();
            }
            return false;
        }
        List<Span> earlier = dates.get(spans[slot] - 1);
        List<Span> all = new ArrayList<>(earlier);
        all.add(span);
        spans[slot] = 1 + keep(all);
        return earlier.stream().anyMatch(span::overlaps);
    }

    /** The same without noting it. */
    boolean overlaps(UUID thing, Span span) {
        int slot = slot(thing.getMostSignificantBits(), thing.getLeastSignificantBits());
        return spans[slot] != 0 && dates.get(spans[slot] - 1).stream().anyMatch(span::overlaps);
    }

    @Override
    public boolean contains(@Nullable Object thing) {
        return thing instanceof UUID id && spans[slot(id.getMostSignificantBits(), id.getLeastSignificantBits())] != 0;
    }

    @Override
    public Iterator<UUID> iterator() {
        return IntStream.range(0, spans.length)
                .filter(slot -> spans[slot] != 0)
                .mapToObj(slot -> new UUID(ids[2 * slot], ids[2 * slot + 1]))
                .iterator();
    }

    @Override
    public int size() {
        return size;
    }

    private int keep(List<Span> all) {
        dates.add(all);
        return dates.size() - 1;
    }

    /** Where the thing is, or where it would go. */
    private int slot(long high, long low) {
        int slot = (int) (((high ^ low) * 0x9E3779B97F4A7C15L) >>> 33) & (spans.length - 1);
        while (spans[slot] != 0 && (ids[2 * slot] != high || ids[2 * slot + 1] != low)) {
            slot = (slot + 1) & (spans.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldSpans = spans;
        ids = new long[2 * oldIds.length];
        spans = new int[2 * oldSpans.length];
        for (int old = 0; old < oldSpans.length; old++) {
            if (oldSpans[old] != 0) {
                int slot = slot(oldIds[2 * old], oldIds[2 * old + 1]);
                ids[2 * slot] = oldIds[2 * old];
                ids[2 * slot + 1] = oldIds[2 * old + 1];
                spans[slot] = oldSpans[old];
            }
        }
    }
}

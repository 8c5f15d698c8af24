package minzheng.atlas.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import minzheng.atlas.db.Change;
import minzheng.atlas.ingest.target.Entry;
import minzheng.atlas.ingest.target.ImportTarget;
import minzheng.atlas.ingest.target.Ledger;
import minzheng.atlas.ingest.target.Ledger.Standing;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of a file beside what is recorded of the same things: what is new, what changed, what is to be written. */
final class Comparison<R extends Record> {
    private final ImportTarget<R> target;
    private final Ledger<R> ledger;
    private final @Nullable LocalDate changeFrom;
    private final List<R> toWrite = new ArrayList<>();
    private final List<R> needingRoom = new ArrayList<>();
    private final Map<Integer, Standing> standings = new HashMap<>();

    Comparison(ImportTarget<R> target, @Nullable LocalDate changeFrom) {
        this.target = target;
        this.ledger = target.ledger();
        this.changeFrom = changeFrom;
    }

    /**
     * Compares.
     *
     * @param trust where every row is known to be new nothing recorded is asked for
     * @param repeats whether the file already had the thing at an overlapping time
     */
    void compare(List<Entry<R>> entries, Handle handle, Trust trust, BiPredicate<UUID, Span> repeats) {
        Map<UUID, List<R>> recorded =
                trust == Trust.ALL_NEW && !ledger.countsApart() ? Map.of() : recorded(entries, handle);
        for (Entry<R> entry : entries) {
            UUID key = ledger.key().apply(entry.record());
            List<R> had = recorded.getOrDefault(key, List.of());
            R incoming = clipped(entry.record(), had);
            if (repeats.test(key, ledger.span().apply(entry.record()))) {
                entry.row().add(repeated(entry.row()));
            } else if (!ledger.span()
                    .apply(incoming)
                    .from()
                    .isBefore(ledger.span().apply(incoming).to())) {
                standings.merge(entry.row().number(), Standing.UNCHANGED, Comparison::weightier);
            } else {
                weigh(entry.row(), incoming, had);
            }
        }
    }

    private Map<UUID, List<R>> recorded(List<Entry<R>> entries, Handle handle) {
        Set<UUID> keys = entries.stream()
                .map(entry -> ledger.key().apply(entry.record()))
                .collect(Collectors.toSet());
        return ledger.recorded(handle, keys).stream().collect(Collectors.groupingBy(ledger.key()));
    }

    private void weigh(MappedRow row, R incoming, List<R> had) {
        Standing standing = ledger.standing(incoming, had);
        standings.merge(row.number(), standing, Comparison::weightier);
        if (standing == Standing.UNCHANGED) {
            return;
        }
        if (standing == Standing.CHANGED) {
            target.refusal(incoming, had).ifPresent(row::add);
        }
        LocalDate erased = ledger.erased(incoming, had);
        if (erased.isAfter(ledger.span().apply(incoming).from())) {
            row.add(laterChange(erased));
        }
        toWrite.add(ledger.keepingShapes(incoming, had));
        if (ledger.touches(incoming, had)) {
            needingRoom.add(incoming);
        }
    }

    Counted counted(List<MappedRow> rows) {
        Set<Integer> rejected = new HashSet<>();
        rows.stream().filter(MappedRow::broken).forEach(row -> rejected.add(row.number()));
        Map<Standing, Integer> counts = new HashMap<>();
        standings.forEach((row, standing) -> {
            if (!rejected.contains(row)) {
                counts.merge(standing, 1, Integer::sum);
            }
        });
        return new Counted(
                rows.size(),
                counts.getOrDefault(Standing.NEW, 0),
                counts.getOrDefault(Standing.CHANGED, 0),
                counts.getOrDefault(Standing.UNCHANGED, 0),
                rejected.size());
    }

    /** Into the record, or as proposals into an overlay. */
    void write(Change change, @Nullable UUID overlay) {
        for (R row : needingRoom) {
            Span span = ledger.span().apply(row);
            change.makeRoom(
                    ledger.table(), ledger.keyColumn(), ledger.key().apply(row), span.from(), span.to(), overlay);
        }
        if (!toWrite.isEmpty()) {
            change.insertMany(() -> ledger.insert().insert(change, toWrite, overlay));
        }
    }

    /** What is recorded before the date of the change stays; a thing not recorded yet has no before. */
    private R clipped(R incoming, List<R> had) {
        if (changeFrom == null || had.isEmpty() || ledger.countsApart()) {
            return incoming;
        }
        return ledger.during().apply(incoming, ledger.span().apply(incoming).startingAt(changeFrom));
    }

    private static Standing weightier(Standing one, Standing other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Finding repeated(MappedRow row) {
        return Finding.error(
                        "duplicate_id",
                        "编号在文件中重复，且日期重叠 / the number occurs more than once in the file at the same time",
                        "改正编号，或给出不重叠的 valid_from、valid_to / mend the number, or give dates that do not overlap")
                .about("external_id", row.text("external_id"));
    }

    private static Finding laterChange(LocalDate date) {
        return Finding.error(
                "later_change",
                "库中自 %s 起另有变更，导入会抹掉它 / a change recorded from %1$s on would be erased".formatted(date),
                "用 --change-from 日期，或在文件中按日期分行 / use --change-from DATE, or give dated rows in the file");
    }
}

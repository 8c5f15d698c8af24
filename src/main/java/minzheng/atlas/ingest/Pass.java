package minzheng.atlas.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.db.Change;
import minzheng.atlas.ingest.duplicate.Duplicates;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.offset.OffsetCheck;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.ingest.target.Entry;
import minzheng.atlas.ingest.target.ImportTarget;
import minzheng.atlas.ingest.target.Known;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.Span;
import minzheng.atlas.ingest.target.SpoiledRow;
import minzheng.atlas.ingest.target.Undelivered;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One reading of a file from first row to last: map, place, check, compare; with a change also write. */
public final class Pass {
    private static final int MOST_ROWS_TOGETHER = 1_000_000;
    private static final int ROWS_BETWEEN_LOOKS = 500;

    /** Where what is new or changed goes: into the record, or as proposals into an overlay. */
    public record Destination(Change change, @Nullable UUID overlay) {
        public static Destination record(Change change) {
            return new Destination(change, null);
        }
    }

    private final ImportTarget<?> target;
    private final Delivery delivery;
    private final FieldMapping mapping;
    private final RowPlacing placing;
    private final OffsetCheck offset;
    private final Known known;
    private final Duplicates duplicates;
    private final Undelivered undelivered = new Undelivered();
    private final Findings findings = new Findings();
    private final ThingsSeen seen = new ThingsSeen();
    private final ThingsSeen spoiled = new ThingsSeen();
    private Counted counted = Counted.NONE;
    private Trust trust = Trust.NONE;

    public Pass(
            ImportTarget<?> target,
            Delivery delivery,
            Crs crs,
            Known known,
            Map<String, String> told,
            Map<String, String> fixed) {
        this.target = target;
        this.delivery = delivery;
        this.known = known;
        this.duplicates = new Duplicates(known.kinds());
        this.mapping = new FieldMapping(target.fields(known), told, fixed);
        this.placing = target.keepsDocumentDatum()
                ? new DocumentPlacing(crs, target.shape(), known.extent())
                : new Placing(crs, target.shape(), known.extent());
        this.offset = new OffsetCheck(target.code(), delivery.source());
    }

    public Pass over(RawRows rows, Handle handle, @Nullable Destination to) {
        return over(rows, handle, to, new Watch());
    }

    /** Leaves out what a dry run has found already. */
    Pass trusting(Trust dryRun) {
        trust = dryRun;
        return this;
    }

    /** Reads to the end, even when findings show early that nothing can be written. */
    Pass over(RawRows rows, Handle handle, @Nullable Destination to, Watch watch) {
        List<MappedRow> together = new ArrayList<>();
        boolean whole = true;
        try {
            while (rows.hasNext()) {
                together.add(mapped(rows.next()));
                if (together.size() % ROWS_BETWEEN_LOOKS == 0) {
                    watch.reached(counted.rows() + together.size(), rows.progress());
                }
                if (together.size() == target.rowsTogether()) {
                    flush(target, together, handle, to);
                    together.clear();
                } else if (together.size() > MOST_ROWS_TOGETHER) {
                    throw tooMany();
                }
            }
        } catch (BrokenFile e) {
            whole = false;
            findings.add(e.finding());
        }
        flush(target, together, handle, to);
        if (counted.rows() == 0 && findings.errors() == 0) {
            findings.add(Finding.warning(
                    "no_rows", "文件中没有数据行 / the file has no rows", "检查文件或图层 / check the file or the layer"));
        } else {
            findings.addAll(mapping.mistakes());
        }
        findings.addAll(placing.notes());
        offset.finding(handle, to == null ? Long.MAX_VALUE : to.change().version())
                .ifPresent(findings::add);
        findings.addAll(duplicates.limits());
        if (whole && trust == Trust.NONE) {
            undelivered.note(target.ledger(), delivery, seen, handle).ifPresent(findings::add);
        }
        findings.addAll(rows.notes());
        return this;
    }

    /** A file that could not even be opened as what it claims to be. */
    Pass broken(BrokenFile failure) {
        findings.add(failure.finding());
        return this;
    }

    public Findings findings() {
        return findings;
    }

    public Counted counted() {
        return counted;
    }

    /** The things that the file speaks of. */
    Set<UUID> things() {
        return Collections.unmodifiableSet(seen);
    }

    Map<String, String> mapping() {
        return mapping.used();
    }

    Set<String> unused() {
        return mapping.unused();
    }

    private MappedRow mapped(RawRow raw) {
        MappedRow row =
                new MappedRow(raw.number(), raw.position(), mapping.values(raw.fields()), delivery, raw.problems());
        placing.place(raw.geometry(), row);
        offset.see(row);
        return row;
    }

    private <R extends Record> void flush(
            ImportTarget<R> as, List<MappedRow> rows, Handle handle, @Nullable Destination to) {
        if (rows.isEmpty()) {
            return;
        }
        Comparison<R> comparison = new Comparison<>(as, delivery.changeFrom());
        List<Entry<R>> entries = as.records(rows, known);
        if (trust == Trust.NONE) {
            as.check(entries, known);
            entries = entries.stream().filter(entry -> !entry.row().broken()).toList();
            duplicates.propose(entries, handle);
        }
        comparison.compare(entries, handle, trust, this::overlapsEarlier);
        tellRepeated(as, entries, rows);
        rows.stream().filter(MappedRow::broken).forEach(undelivered::sawSpoiled);
        rows.forEach(row -> row.findings().forEach(this::add));
        counted = counted.plus(comparison.counted(rows));
        if (to != null && findings.errors() == 0) {
            comparison.write(to.change(), to.overlay());
        }
    }

    /** Rows with other errors are compared with nothing, but their number may still be one that was used. */
    private <R extends Record> void tellRepeated(ImportTarget<R> as, List<Entry<R>> entries, List<MappedRow> rows) {
        Set<Integer> compared = new HashSet<>();
        entries.forEach(entry -> compared.add(entry.row().number()));
        rows.stream()
                .filter(row -> row.broken() && !compared.contains(row.number()))
                .forEach(row -> SpoiledRow.of(as.ledger(), row, known)
                        .filter(this::overlapsEarlier)
                        .ifPresent(repeated -> row.add(Comparison.repeated(row))));
    }

    /** What is missing because the file has no such field at all is said once, not in every row. */
    private void add(Finding finding) {
        String field = finding.field();
        if (finding.code().equals("missing_value")
                && field != null
                && !mapping.used().containsKey(field)) {
            findings.addOnce(finding);
        } else {
            findings.add(finding);
        }
    }

    /** Whether an earlier row of the file speaks of the same thing at the same time. */
    private boolean overlapsEarlier(UUID thing, Span span) {
        boolean repeats = seen.overlapsEarlier(thing, span); // also where the other tells already
        return repeats || spoiled.overlaps(thing, span);
    }

    private boolean overlapsEarlier(SpoiledRow row) {
        boolean repeats = spoiled.overlapsEarlier(row.thing(), row.span());
        return repeats || seen.overlaps(row.thing(), row.span());
    }

    private static BrokenFile tooMany() {
        return new BrokenFile(Finding.error(
                "too_many_rows",
                "超过 %d 行 / more than %1$d rows of this kind in one file".formatted(MOST_ROWS_TOGETHER),
                "拆成几个文件 / split the file"));
    }
}

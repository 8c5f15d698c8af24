package minzheng.atlas.ingest.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.target.Entry;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Asks of every facility that is new whether it may be one that is recorded or stands earlier in the file, batch by
 * batch. A facility known by its number is never asked about, so that a second load is quiet. The recorded ones are read
 * once, when the first new one comes; each facility kept costs some 500 bytes, and at most 200 000 are kept on each side.
 */
public final class Duplicates {
    private static final int MOST_KEPT = 200_000;
    private static final int MOST_PER_ROW = 3;

    private final UnaryOperator<String> groupOfKind;
    private final Neighbourhood there = new Neighbourhood();
    private final Set<UUID> inFile = new HashSet<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private boolean recordRead;
    private boolean recordKept = true;

    public Duplicates(FacilityKinds kinds) {
        this.groupOfKind =
                kind -> kinds.find(kind).map(known -> known.group().code()).orElse(kind);
    }

    /** Adds a finding to every row that may speak of a facility that is already there. */
    public void propose(List<? extends Entry<?>> entries, Handle handle) {
        Map<Integer, MappedRow> rows = new LinkedHashMap<>();
        List<Subject> subjects = subjects(entries, rows);
        Set<UUID> known = subjects.isEmpty()
                ? Set.of()
                : RecordedThings.known(
                        handle, subjects.stream().map(Subject::id).toList());
        Map<Integer, List<PossibleDuplicate>> pairs = new LinkedHashMap<>();
        for (PossibleDuplicate pair : SameUnit.among(pairs(subjects, known, handle), handle)) {
            pairs.computeIfAbsent(pair.one().number(), n -> new ArrayList<>()).add(pair);
        }
        rows.forEach((number, row) -> report(row, pairs.getOrDefault(number, List.of())));
    }

    /** What was not looked at, once the file is read. */
    public List<Finding> limits() {
        if (recordKept && inFile.size() < MOST_KEPT) {
            return List.of();
        }
        return List.of(Finding.warning(
                "duplicates_not_searched",
                "设施超过 %d 个，未全部查重 / beyond %1$d facilities not all were searched for duplicates".formatted(MOST_KEPT),
                "按区县分文件导入 / load one file per county"));
    }

    private List<PossibleDuplicate> pairs(List<Subject> subjects, Set<UUID> known, Handle handle) {
        List<PossibleDuplicate> pairs = new ArrayList<>();
        for (Subject subject : subjects) {
            boolean first = !inFile.contains(subject.id());
            if (first && !known.contains(subject.id())) {
                readRecord(handle);
                there.around(
                        subject, other -> PossibleDuplicate.of(subject, other).ifPresent(pairs::add));
            }
            if (first && inFile.size() < MOST_KEPT) {
                inFile.add(subject.id());
                there.add(subject.sharing(shared));
            }
        }
        return pairs;
    }

    /** What the file already said of a facility counts, not what this very load may have written of it. */
    private void readRecord(Handle handle) {
        if (!recordRead) {
            recordRead = true;
            recordKept = RecordedThings.read(handle, groupOfKind, MOST_KEPT, recorded -> {
                if (!inFile.contains(recorded.id())) {
                    there.add(recorded.sharing(shared));
                }
            });
        }
    }

    /** The likeliest first; one found by place and by name, or in several states, is said once. */
    private static void report(MappedRow row, List<PossibleDuplicate> found) {
        Set<UUID> said = new HashSet<>();
        found.stream()
                .sorted(Comparator.comparingDouble(PossibleDuplicate::score)
                        .reversed()
                        .thenComparing(pair -> pair.other().externalId()))
                .filter(pair -> said.add(pair.other().id()))
                .limit(MOST_PER_ROW)
                .forEach(pair -> row.add(pair.finding()));
    }

    private List<Subject> subjects(List<? extends Entry<?>> entries, Map<Integer, MappedRow> rows) {
        List<Subject> subjects = new ArrayList<>();
        for (Entry<?> entry : entries) {
            MappedRow row = entry.row();
            if (entry.record() instanceof Facility facility
                    && !facility.status().equals("closed")
                    && rows.putIfAbsent(row.number(), row) == null) {
                subjects.add(subject(row, facility));
            }
        }
        return subjects;
    }

    private Subject subject(MappedRow row, Facility facility) {
        return new Subject(
                row.number(),
                facility.id(),
                facility.source(),
                facility.externalId(),
                facility.name(),
                PlainName.of(facility.name()),
                facility.kind(),
                groupOfKind.apply(facility.kind()),
                place(facility.geom()),
                facility.declaredId(),
                new Span(facility.validFrom(), facility.validTo()));
    }

    private static @Nullable Coordinate place(@Nullable Geometry geom) {
        return geom == null ? null : geom.getInteriorPoint().getCoordinate();
    }
}

package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import minzheng.atlas.ingest.Finding;

/**
 * Which thing of the boundary register a row speaks of. Its own number counts, where the row has one; else what people
 * call it, whoever delivered it first: the code of a line is the same in every file.
 */
record Identity(UUID id, String source, String externalId) {
    /**
     * The thing of a row.
     *
     * @param thing the table of permanent ids, e.g. {@code boundary_line}
     * @param called what it is called in the register
     * @param number its external number where the row has none and it is not recorded yet
     */
    static Identity of(MappedRow row, String thing, String called, String number, Span span, Known known) {
        List<KnownThing> bearers = known.register().called(thing, called).stream()
                .filter(bearer -> bearer.span().overlaps(span))
                .toList();
        String own = row.text(TargetField.EXTERNAL_ID.name());
        if (own != null) {
            String source = row.source();
            UUID id = known.id(thing, source, own);
            bearers.stream()
                    .filter(bearer -> !bearer.id().equals(id))
                    .findFirst()
                    .ifPresent(bearer -> row.add(taken(bearer, own)));
            return new Identity(id, source, own);
        }
        if (!bearers.isEmpty()) {
            KnownThing recorded = bearers.get(0);
            return new Identity(recorded.id(), recorded.source(), recorded.externalId());
        }
        String source = row.source();
        return new Identity(known.id(thing, source, number), source, number);
    }

    private static Finding taken(KnownThing bearer, String own) {
        return Finding.error(
                        "number_taken",
                        "库中另一项（来源 %s，编号 %s）同期用着这个代码或编号 / another thing (source %1$s, number %2$s) bears this code or number at the time"
                                .formatted(bearer.source(), bearer.externalId()),
                        "说的是同一项就不写 external_id，否则改代码 / leave out external_id to speak of that one, else mend the code")
                .about(TargetField.EXTERNAL_ID.name(), own);
    }

    /** Two things of a file that are called the same at the same time. */
    static <R extends Record> void requireApart(List<Entry<R>> entries, Function<R, String> called, Ledger<R> ledger) {
        Map<String, List<R>> before = new HashMap<>();
        for (Entry<R> entry : entries) {
            R record = entry.record();
            List<R> others = before.computeIfAbsent(called.apply(record), name -> new ArrayList<>());
            boolean clashes = others.stream()
                    .anyMatch(other -> !ledger.key()
                                    .apply(other)
                                    .equals(ledger.key().apply(record))
                            && ledger.span().apply(other).overlaps(ledger.span().apply(record)));
            if (clashes) {
                entry.row()
                        .add(Finding.error(
                                        "number_twice",
                                        "文件中另有一项同期用着这个代码或编号 / another thing in the file bears this code or number at the time",
                                        "改正代码或编号 / mend one of the two")
                                .about("code", called.apply(record)));
            }
            others.add(record);
        }
    }
}

package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.db.Sql;
import minzheng.atlas.ingest.Finding;
import org.jdbi.v3.core.Handle;

/** What the same source delivered before and this file does not have. It stays as it is recorded: nothing is closed by itself. */
public final class Undelivered {
    private static final int NAMED = 50;

    private final Set<String> spoiled = new HashSet<>();

    private record Thing(UUID id, String externalId, String name) {}

    /** A row with an error is in the file nevertheless. */
    public void sawSpoiled(MappedRow row) {
        for (String field : List.of(TargetField.EXTERNAL_ID.name(), DivisionTarget.CODE.name())) {
            String number = row.text(field);
            if (number != null) {
                spoiled.add(number);
            }
        }
    }

    /**
     * The note, if anything is missing.
     *
     * @param delivered permanent ids of what the file has; where there are none the file says nothing
     */
    public Optional<Finding> note(Ledger<?> ledger, Delivery delivery, Set<UUID> delivered, Handle handle) {
        if (delivered.isEmpty() || ledger.countsApart()) {
            return Optional.empty();
        }
        LocalDate from = delivery.changeFrom();
        List<String> names = new ArrayList<>();
        int[] missing = {0};
        handle.createQuery(Sql.of(Undelivered.class, "recorded_of_source"))
                .bind("table", ledger.table())
                .bind("source", delivery.source())
                .bind("on", from == null ? LocalDate.now(ZoneOffset.UTC) : from)
                .map((row, ctx) ->
                        new Thing(row.getObject("id", UUID.class), row.getString("external_id"), row.getString("name")))
                .forEach(thing -> {
                    if (!delivered.contains(thing.id()) && !spoiled.contains(thing.externalId())) {
                        missing[0]++;
                        if (names.size() < NAMED) {
                            names.add(thing.externalId() + " " + thing.name());
                        }
                    }
                });
        return missing[0] == 0 ? Optional.empty() : Optional.of(finding(delivery, missing[0], names));
    }

    private static Finding finding(Delivery delivery, int missing, List<String> names) {
        return Finding.warning(
                        "not_in_delivery",
                        "来源 %s 已登记的 %d 项不在本文件中，保持不变 / recorded of this source but not in the file, left as they are: %s%s"
                                .formatted(
                                        delivery.source(),
                                        missing,
                                        String.join("; ", names),
                                        missing > names.size() ? "; …" : ""),
                        "确已停办的设施，在文件中保留该行并填 closed_on（其他填 valid_to）；只交部分数据则不用管 / to close one, give its row"
                                + " with closed_on (others: valid_to); of a partial delivery leave it")
                .about(TargetField.EXTERNAL_ID.name(), Integer.toString(missing));
    }
}

package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.db.Sql;
import minzheng.atlas.ingest.Finding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Lines, markers, junctions and features as the database has them when a pass begins, by what people call them. */
final class KnownRegister {
    private final Handle handle;
    private final Map<String, Map<String, List<KnownThing>>> things = new HashMap<>();

    KnownRegister(Handle handle) {
        this.handle = handle;
    }

    /** What a marker is called: numbers are unique on a line, members of a double or triple one apart. */
    static String marker(UUID line, String number, String member) {
        return line + "\n" + number + "\n" + member;
    }

    List<KnownThing> called(String thing, String name) {
        return things.computeIfAbsent(thing, this::read).getOrDefault(name, List.of());
    }

    /** The one that is called so on a date, else the only one that ever was. */
    Optional<UUID> find(String thing, String name, LocalDate date) {
        List<KnownThing> found = called(thing, name);
        List<UUID> then = found.stream()
                .filter(one -> one.span().contains(date))
                .map(KnownThing::id)
                .distinct()
                .toList();
        List<UUID> ids =
                then.isEmpty() ? found.stream().map(KnownThing::id).distinct().toList() : then;
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** The line that a row names by code; a finding where it names none. */
    @Nullable
    UUID line(MappedRow row, String field, LocalDate date) {
        String code = row.required(field);
        UUID line = code.isEmpty() ? null : find("boundary_line", code, date).orElse(null);
        if (line == null && !code.isEmpty()) {
            List<String> near = NearWords.of(
                    code, things.getOrDefault("boundary_line", Map.of()).keySet());
            row.add(Finding.error(
                            "unknown_line",
                            "没有这个界线代码 / no boundary line has this code",
                            near.isEmpty()
                                    ? "核对代码，或先导入界线 / check the code, or load the lines first"
                                    : "是否为 / did you mean %s？否则先导入界线 / else load the lines first"
                                            .formatted(String.join(", ", near)))
                    .about(field, code));
        }
        return line;
    }

    /** The task or observation of that number: of the same source if it has one, else the only one that bears it. */
    Optional<UUID> numbered(String thing, String source, String externalId) {
        List<Map.Entry<String, UUID>> found = handle.createQuery(Sql.of(KnownRegister.class, "register_numbered"))
                .bind("thing", thing)
                .bind("external_id", externalId)
                .bind("source", source)
                .map((row, ctx) -> Map.entry(row.getString("source"), row.getObject("id", UUID.class)))
                .list();
        boolean own = !found.isEmpty() && found.get(0).getKey().equals(source);
        return own || found.size() == 1 ? Optional.of(found.get(0).getValue()) : Optional.empty();
    }

    private Map<String, List<KnownThing>> read(String thing) {
        return handle
                .createQuery(Sql.of(KnownRegister.class, "known_register"))
                .bind("thing", thing)
                .map(ConstructorMapper.of(KnownThing.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(KnownThing::called));
    }
}

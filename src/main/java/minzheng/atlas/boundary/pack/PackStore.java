package minzheng.atlas.boundary.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jspecify.annotations.Nullable;

/** Signed notes, stored photos and the findings about a line. */
public final class PackStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public PackStore(Database database) {
        this.database = database;
    }

    /** Of all tasks where none is given. */
    List<PackNote> notes(Reading reading, UUID line, @Nullable UUID task) {
        return database.read(handle -> handle.createQuery(Sql.of(PackStore.class, "notes"))
                .bind("line", line)
                .bind("task", task)
                .bind("version", reading.version())
                .map((row, context) -> note(row))
                .list());
    }

    static void add(Change change, PackNote note) {
        change.handle()
                .createUpdate(Sql.of(PackStore.class, "add_note"))
                .bind("id", note.id())
                .bind("line", note.line())
                .bind("task", note.task())
                .bind("marker", note.marker())
                .bind("what", note.what().code())
                .bind("item", note.item())
                .bind("reason", note.reason())
                .bind("signed_a_name", note.signedA().name())
                .bind("signed_a_unit", note.signedA().unit())
                .bind("signed_b_name", note.signedB().name())
                .bind("signed_b_unit", note.signedB().unit())
                .bind("signed_on", note.signedOn())
                .bind("actor", note.actor())
                .bind("version", note.recordedFrom())
                .execute();
    }

    /** Which of the photos are there. */
    Set<String> stored(Collection<String> photos) {
        return new HashSet<>(database.read(handle -> handle.createQuery(Sql.of(PackStore.class, "stored_photos"))
                .bindArray("photos", String.class, photos.toArray())
                .mapTo(String.class)
                .list()));
    }

    Photo photo(String sha256) {
        return database.read(handle -> handle.createQuery(Sql.of(PackStore.class, "photo"))
                .bind("sha256", sha256)
                .map((row, context) -> new Photo(row.getString("media_type"), row.getBytes("bytes")))
                .one());
    }

    List<PackFinding> findings(Reading reading, Collection<UUID> things) {
        return database.read(handle -> handle.createQuery(Sql.of(PackStore.class, "findings"))
                .bind("version", reading.version())
                .bindArray(
                        "things",
                        String.class,
                        things.stream().map(UUID::toString).toArray())
                .map((row, context) -> finding(row))
                .list());
    }

    private static PackNote note(ResultSet row) throws SQLException {
        return new PackNote(
                row.getObject("id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("marker_id", UUID.class),
                Missing.of(row.getString("what")),
                row.getString("item"),
                row.getString("reason"),
                new Signature(row.getString("signed_a_name"), row.getString("signed_a_unit")),
                new Signature(row.getString("signed_b_name"), row.getString("signed_b_unit")),
                row.getObject("signed_on", LocalDate.class),
                row.getString("actor"),
                row.getLong("recorded_from"));
    }

    private static PackFinding finding(ResultSet row) throws SQLException {
        try {
            JsonNode subjects = JSON.readTree(row.getString("subjects"));
            return new PackFinding(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("severity"),
                    StreamSupport.stream(subjects.spliterator(), false)
                            .map(subject -> subject.path("name").asText())
                            .toList(),
                    JSON.readValue(row.getString("measures"), new TypeReference<TreeMap<String, Double>>() {}),
                    row.getString("zh"),
                    row.getString("rule"),
                    row.getString("state"));
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }
}

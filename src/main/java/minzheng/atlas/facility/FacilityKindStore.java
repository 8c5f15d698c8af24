package minzheng.atlas.facility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;

/** The kinds as the database keeps them: one JSON body each, attributes written out. */
public final class FacilityKindStore {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // "position" only orders
            .build();

    private final Database database;

    public FacilityKindStore(Database database) {
        this.database = database;
    }

    public FacilityKinds all() {
        List<String> bodies = database.read(handle -> handle.createQuery(Sql.of(FacilityKindStore.class, "kinds"))
                .mapTo(String.class)
                .list());
        List<FacilityKind> kinds = new ArrayList<>();
        for (String body : bodies) {
            try {
                kinds.add(JSON.readValue(body, FacilityKind.class));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("facility_kind does not hold a kind: " + body, e);
            }
        }
        return FacilityKinds.of(kinds);
    }

    /** Adds the kinds or replaces the ones of the same code. */
    public static void save(Change change, FacilityKinds kinds) {
        try {
            change.handle()
                    .createUpdate(Sql.of(FacilityKindStore.class, "save_kinds"))
                    .bind("kinds", JSON.writeValueAsString(kinds.list()))
                    .execute();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

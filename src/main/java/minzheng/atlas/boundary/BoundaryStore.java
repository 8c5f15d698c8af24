package minzheng.atlas.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Whole tables of the boundary register as they hold at a reading; a prefecture has some hundred lines and thousand markers. */
public final class BoundaryStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public BoundaryStore(Database database) {
        this.database = database;
    }

    public List<BoundaryLine> lines(Reading reading) {
        return list(reading, "lines", BoundaryLine.class);
    }

    public List<TriJunction> junctions(Reading reading) {
        return list(reading, "junctions", TriJunction.class);
    }

    /** In order of line, serial, number and member. */
    public List<BoundaryMarker> markers(Reading reading) {
        return list(reading, "markers", BoundaryMarker.class);
    }

    public List<LinearFeature> features(Reading reading) {
        return list(reading, "features", LinearFeature.class);
    }

    public List<InspectionTask> tasks(Reading reading) {
        return list(reading, "tasks", InspectionTask.class);
    }

    /** All that were seen up to the date, in order of marker and time. */
    public List<MarkerObservation> observations(Reading reading) {
        return list(reading, "observations", MarkerObservation.class);
    }

    public List<Hazard> hazards(Reading reading) {
        return list(reading, "hazards", Hazard.class);
    }

    public List<SafeBoundary> safeBoundaries(Reading reading) {
        return list(reading, "safe_boundaries", SafeBoundary.class);
    }

    public List<MarkerAction> actions(Reading reading) {
        return list(reading, "actions", MarkerAction.class);
    }

    public List<InspectionRound> rounds() {
        return database.read(handle -> handle.createQuery(Sql.of(BoundaryStore.class, "rounds"))
                .map(ConstructorMapper.of(InspectionRound.class))
                .list());
    }

    public InspectionLimits limits() {
        return new InspectionLimits(database.read(handle -> handle.createQuery(Sql.of(BoundaryStore.class, "limits"))
                .map(ConstructorMapper.of(InspectionLimit.class))
                .list()));
    }

    private <T extends Record> List<T> list(Reading reading, String statement, Class<T> type) {
        return database.read(handle -> {
            Query query = handle.createQuery(Sql.of(BoundaryStore.class, statement))
                    .registerColumnMapper(ObjectNode.class, (row, column, context) -> object(row.getString(column)));
            return reading.bindTo(query).map(ConstructorMapper.of(type)).list();
        });
    }

    private static ObjectNode object(String json) throws SQLException {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SQLException(json, e);
        }
    }
}

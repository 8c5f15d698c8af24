package minzheng.atlas.ingest.delivered;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.boundary.DeliveredSet;
import minzheng.atlas.boundary.DeliveredSetStore;
import minzheng.atlas.boundary.finding.BoundaryCheckRun;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.RawRows;
import org.jspecify.annotations.Nullable;

/** Takes in a file of polygons as it is: nothing is repaired, snapped or left out for being invalid. */
public final class DeliveredSetIntake {
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final DeliveredSetStore store;
    private final Conversions conversions;

    public DeliveredSetIntake(Database database, Conversions conversions) {
        this.database = database;
        this.store = new DeliveredSetStore(database);
        this.conversions = conversions;
    }

    /**
     * What came of it.
     *
     * @param problems rows without a usable polygon, and what holds for the file; the first of them
     */
    public record Taken(DeliveredSet set, List<Finding> problems) {}

    public Taken take(DeliveredFile given, String actor) {
        requireName(given.name());
        UUID side = side(given);
        FormatReader format = Formats.of(given.file());
        try (RawRows rows = format.open(given.file(), given.opening())) {
            Crs crs = crs(given.crs(), rows, format);
            DeliveredUnits units = new DeliveredUnits(rows, crs, given.columns());
            UUID id = UUID.randomUUID();
            store.insert(
                    new DeliveredSetStore.Head(
                            id,
                            given.name(),
                            side,
                            given.fileName(),
                            given.sha256(),
                            crs.definition(),
                            given.deliveredOn(),
                            actor),
                    units);
            return new Taken(store.get(id), units.problems());
        } catch (BrokenFile e) {
            throw refusal(e.finding());
        }
    }

    static InvalidRequest refusal(Finding finding) {
        String where = finding.position() == null ? "" : finding.position() + ": ";
        return new InvalidRequest(finding.code(), "file", where + finding.problem() + "；" + finding.fix());
    }

    private void requireName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidRequest(
                    "missing_field",
                    "name",
                    "须有 name（1-%d 个字）/ a name of 1-%1$d characters is needed".formatted(LONGEST_NAME));
        }
        if (name.equals(BoundaryCheckRun.LIVE)) {
            throw new InvalidRequest(
                    "name_reserved", "name", "live 指现行区划，请换名 / live means the recorded divisions; take another name");
        }
        if (store.find(name).isPresent()) {
            throw new Conflict(
                    "name_taken",
                    "已有名为 %s 的图形集，请换名或先删除 / there is a set named %1$s; take another name or delete it first"
                            .formatted(name));
        }
    }

    private @Nullable UUID side(DeliveredFile given) {
        String code = given.side();
        if (code == null) {
            return null;
        }
        Reading then = Reading.of(given.deliveredOn(), database.currentVersion());
        return new DivisionCodes(database)
                .find(code, then)
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_division", "side", "没有这个区划代码 / no division has this code: " + code));
    }

    private Crs crs(@Nullable String told, RawRows rows, FormatReader format) {
        Optional<String> declared = told != null ? Optional.of(told) : rows.declaredCrs();
        return declared.map(name -> Crs.ofDocument(name, conversions))
                .orElseGet(() -> Crs.ofDocument(format.defaultCrs().orElse("EPSG:4490"), conversions)
                        .assumed());
    }
}

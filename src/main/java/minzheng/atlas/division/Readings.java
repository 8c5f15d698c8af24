package minzheng.atlas.division;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Query;
import org.jspecify.annotations.Nullable;

/** From {@code as_of}, {@code data_version}, {@code overlay} and {@code scope} of a request to where it looks. */
public final class Readings {
    private final Database database;
    private final DivisionCodes codes;
    private final Clock clock;

    public Readings(Database database, DivisionCodes codes, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.clock = clock;
    }

    /** Today where the clock stands, the newest version, no overlay and everything, unless the request says otherwise. */
    public Reading of(Query query) {
        return of(query, today());
    }

    public Reading of(Query query, LocalDate defaultAsOf) {
        return on(query, query.date("as_of").orElse(defaultAsOf));
    }

    /** For a route that chooses the date itself. */
    public Reading on(Query query, LocalDate asOf) {
        long version = version(query);
        UUID overlay = query.id("overlay").orElse(null);
        if (overlay != null && !exists("overlay_exists", overlay)) {
            throw new NotFound("unknown_overlay", "没有此方案 / there is no overlay " + overlay);
        }
        Reading all = new Reading(asOf, version, overlay, null);
        return query.text("scope")
                .map(scope -> new Reading(asOf, version, overlay, named("scope", scope, all)))
                .orElse(all);
    }

    /** For a route that knows {@code as_of} and {@code data_version} alone. */
    public Reading recorded(Query query) {
        return Reading.of(query.date("as_of").orElse(today()), version(query));
    }

    /** The data version asked for; the newest unless the request says otherwise. */
    public long version(Query query) {
        long newest = database.currentVersion();
        long version = query.number("data_version", 0, Long.MAX_VALUE - 1).orElse(newest);
        if (version > newest) {
            throw new NotFound(
                    "unknown_version",
                    "尚无此数据版本 / there is no data version %d yet; newest: %d".formatted(version, newest));
        }
        return version;
    }

    /** Where it looked, for the answer. */
    public static Page.At at(Reading reading) {
        return new Page.At(reading.asOf(), reading.version());
    }

    /** Everything as believed now, on that date. */
    public Reading now(LocalDate asOf) {
        return Reading.of(asOf, database.currentVersion());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The unit a parameter names by id or code; outside the scope there is none. */
    public Optional<UUID> division(Query query, String parameter, Reading reading) {
        return query.text(parameter).map(text -> named(parameter, text, reading));
    }

    /** The unit with this id or code on the date; a code no longer valid follows identity and lineage. */
    public UUID named(String parameter, String idOrCode, Reading reading) {
        return Optional.ofNullable(asId(idOrCode))
                .filter(id -> exists("division_exists", id))
                .or(() -> codes.find(idOrCode, reading))
                .orElseThrow(() -> new NotFound(
                        "unknown_division",
                        "%s：%s 没有此行政区划 / there is no division %s on %2$s"
                                .formatted(parameter, reading.asOf(), idOrCode)));
    }

    private static @Nullable UUID asId(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null; // then it is a code
        }
    }

    private boolean exists(String statement, UUID id) {
        return database.read(handle -> handle.createQuery(Sql.of(Readings.class, statement))
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }
}

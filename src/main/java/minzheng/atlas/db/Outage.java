package minzheng.atlas.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import minzheng.atlas.fault.Unavailable;

/** Tells a database that is away, full or too slow from a statement that is wrong. */
final class Outage {
    private Outage() {}

    /** What to tell the caller, or nothing when the failure is the program's. */
    static Optional<Unavailable> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) { // the pool waited in vain
                return Optional.of(away(cause));
            }
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return of(e, e.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Unavailable> of(SQLException e, String state) {
        if (state.equals("57014")) {
            return Optional.of(new Unavailable(
                    "timeout",
                    "数据库未在限定时间内完成 / the database did not finish within the time limit; narrow the request",
                    e));
        }
        boolean away = state.startsWith("08") || state.startsWith("57P");
        boolean crowded = state.startsWith("53") || state.startsWith("40");
        return away || crowded ? Optional.of(away(e)) : Optional.empty();
    }

    private static Unavailable away(Throwable cause) {
        return new Unavailable(
                "database_unavailable", "数据库暂时无法使用，请稍后再试 / the database cannot be used right now; try again", cause);
    }
}

package minzheng.atlas.cli;

import java.io.PrintStream;
import java.time.Duration;
import minzheng.atlas.Settings;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Login;

/** The database as one shell command has it open, and who it acts for. */
public final class Session implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    /** A person waits at the shell, but for a bulk load that may be minutes. */
    private static final Duration STATEMENT_TIME = Duration.ofMinutes(30);

    private final Settings settings;
    private final Database database;
    private final Streams streams;

    private Session(Settings settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
        Login serving = settings.serving();
        this.database =
                new Database(new Login(serving.url(), serving.user(), serving.password(), STATEMENT_TIME), CONNECTIONS);
    }

    static Session open(Settings settings, Streams streams) {
        return new Session(settings, streams);
    }

    public Database database() {
        return database;
    }

    public Settings settings() {
        return settings;
    }

    /** The shell's user, or ATLAS_ACTOR. */
    public Author author() {
        return new Author(settings.actor(), null);
    }

    /** Only the result. */
    public PrintStream out() {
        return streams.out();
    }

    public PrintStream err() {
        return streams.err();
    }

    @Override
    public void close() {
        database.close();
    }
}

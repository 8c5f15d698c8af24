package minzheng.atlas.cli;

import java.util.concurrent.Callable;
import minzheng.atlas.Settings;
import picocli.CommandLine.Command;

/** A command that needs the database: extend it, write {@link #run} and add the class to {@link AtlasCommand}. */
@Command(mixinStandardHelpOptions = true)
public abstract class ShellCommand implements Callable<Integer> {
    private final Streams streams;

    protected ShellCommand(Streams streams) {
        this.streams = streams;
    }

    /** Does the work; the exit code is 0 unless the command itself failed. */
    protected abstract int run(Session session);

    @Override
    public final Integer call() {
        ShellLogging.quiet();
        Settings settings = Settings.from(streams.environment());
        Preparation.of(settings, streams);
        try (Session session = Session.open(settings, streams)) {
            return run(session);
        }
    }
}

package minzheng.atlas.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.Settings;

/** The whole bench: both worlds, in databases of their own that are dropped at the end. */
public final class Bench {
    private final BenchServer server;
    private final Settings settings;
    private final PrintStream progress;

    public Bench(Settings settings, Map<String, String> environment, PrintStream progress) {
        this.server = new BenchServer(settings, environment);
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @param counties size of the country; every county has 15 townships and 200 facilities
     * @param runs how often the city is evaluated; the country a fifth of that
     */
    public List<Line> run(int counties, int runs) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(measure(World.CITY, counties, runs));
        lines.addAll(measure(World.COUNTRY, counties, Math.max(3, runs / 5)));
        return lines;
    }

    private List<Line> measure(World world, int counties, int runs) {
        progress.println(world.name() + ": filling " + world.databaseName());
        try {
            long begun = System.nanoTime();
            world.fill(server, settings.home(), counties, progress);
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(
                    world.name(), "filling the database", Timing.of((System.nanoTime() - begun) / 1e6), Map.of()));
            lines.addAll(new EvaluationBench(world, server, settings.home(), runs, progress).run());
            progress.println(world.name() + ": the service under load");
            lines.addAll(new ServiceBench(world, server, settings.home()).run());
            return lines;
        } finally {
            server.drop(world.databaseName());
        }
    }
}

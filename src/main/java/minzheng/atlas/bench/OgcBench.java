package minzheng.atlas.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import minzheng.atlas.Settings;

/**
 * The OGC API against MapServer and QGIS Server on the same PostGIS, and against the bare SQL: all are asked the same in
 * turns, after their answers have been found equal.
 */
public final class OgcBench {
    private static final World COUNTRY = new World("country", "atlas_bench_ogc", "000000");
    private static final int PORT = 8971;
    private static final int[] CONNECTIONS = {1, 8};
    private static final double WARM_UP_SECONDS = 1;

    private final BenchServer server;
    private final Settings settings;
    private final PrintStream progress;

    public OgcBench(Settings settings, Map<String, String> environment, PrintStream progress) {
        this.server = new BenchServer(settings, environment);
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @param counties of the country; every county has 15 townships and 200 facilities
     * @param seconds that each side is asked in each case
     */
    public List<OgcLine> run(int counties, double seconds) {
        Path home = settings.home();
        Path scripts = home.resolve("bench/ogc");
        String database = COUNTRY.databaseName();
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        progress.println("filling " + database);
        try {
            COUNTRY.fill(server, home, counties, progress);
            Outside.run(
                    server.owner(database), scripts, List.of("psql", "-Xq", "-v", "as_of=" + today, "-f", "peer.sql"));
            server.analyze(database);
            try (BareSql sql = new BareSql(server.serving(database));
                    OgcPeers peers = OgcPeers.start(server.serving(database), scripts);
                    ServiceProcess service = ServiceProcess.start(server.serving(database), home, PORT)) {
                String statement = statement(scripts, sql, today);
                WebClient web = new WebClient();
                OgcCases cases = new OgcCases(service.origin(), web, sql, statement);
                peers.versions(sql).forEach(progress::println);
                new OgcEquality(cases, web, sql, statement).check();
                progress.println("answers are equal");
                List<OgcCase> all = cases.all();
                warmUp(all);
                List<OgcLine> lines = measure(all, web, seconds);
                progress.println("memory of the service: " + service.peakMegabytes() + " MB");
                return lines;
            }
        } finally {
            server.drop(database);
        }
    }

    private static String statement(Path scripts, BareSql sql, String today) {
        try {
            String version =
                    sql.rows("SELECT max(version) FROM data_version").get(0).get(0);
            return Files.readString(scripts.resolve("bare.sql"))
                    .replace("@as_of@", today)
                    .replace("@version@", version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The peers are compiled beforehand, our code only while it runs. Tiles are left alone: some are to be cold. */
    private void warmUp(List<OgcCase> cases) {
        progress.println("warming up");
        for (OgcCase one : cases) {
            IntConsumer ours = one.sides().get(OgcCases.OURS);
            if (ours != null && one.sides().containsKey(OgcCases.QGIS)) {
                new Load(4, 2 * WARM_UP_SECONDS, one.questions(), true).run(ours);
            }
        }
    }

    private List<OgcLine> measure(List<OgcCase> cases, WebClient web, double seconds) {
        List<OgcLine> lines = new ArrayList<>();
        for (OgcCase one : cases) {
            for (int round = 0; round < CONNECTIONS.length; round++) {
                for (Map.Entry<String, IntConsumer> side : one.sides().entrySet()) {
                    progress.printf("%s, %d at a time: %s%n", one.name(), CONNECTIONS[round], side.getKey());
                    web.reconnect();
                    Latencies latencies = one.again()
                            ? again(one, side.getValue(), round, seconds)
                            : once(one, side.getValue(), round, seconds);
                    lines.add(new OgcLine(one.name(), CONNECTIONS[round], side.getKey(), latencies));
                }
            }
        }
        return lines;
    }

    private static Latencies again(OgcCase one, IntConsumer side, int round, double seconds) {
        if (round == 0) {
            new Load(1, WARM_UP_SECONDS, one.questions(), true).run(side);
        }
        return new Load(CONNECTIONS[round], seconds, one.questions(), true).run(side);
    }

    /** Every number of connections gets questions of its own, as nobody has been asked them before. */
    private static Latencies once(OgcCase one, IntConsumer side, int round, double seconds) {
        int share = one.questions() / CONNECTIONS.length;
        return new Load(CONNECTIONS[round], seconds, share, false)
                .run(question -> side.accept(round * share + question));
    }
}

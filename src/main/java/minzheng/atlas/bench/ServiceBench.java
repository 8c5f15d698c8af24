package minzheng.atlas.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minzheng.atlas.db.Login;

/** The service as its own process under wrk, on loopback: throughput, latency, memory. */
final class ServiceBench {
    private static final int PORT = 8971;
    private static final String ORIGIN = "http://127.0.0.1:" + PORT;
    private static final Pattern LATENCY = Pattern.compile("(50|95|99)(?:\\.\\d+)?%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private final World world;
    private final Login serving;
    private final Path home;

    ServiceBench(World world, BenchServer server, Path home) {
        this.world = world;
        this.serving = server.serving(world.databaseName());
        this.home = home;
    }

    List<Line> run() {
        try (ServiceProcess service = ServiceProcess.start(serving, home, PORT)) {
            List<Line> lines = new ArrayList<>();
            String question = "?plan=BENCH&limit=100";
            lines.add(load("GET /api/coverage, repeated, 50 connections", "/api/coverage?plan=BENCH", 50, false));
            lines.add(load("GET /api/gaps, repeated, 50 connections", "/api/gaps" + question, 50, false));
            if (world.equals(World.CITY)) {
                lines.add(load(
                        "GET /api/coverage, another date each time, 4 connections",
                        "/api/coverage?plan=BENCH",
                        4,
                        true));
                lines.add(
                        load("GET /api/gaps, another date each time, 4 connections", "/api/gaps" + question, 4, true));
            }
            lines.add(new Line(
                    world.name(), "memory of the service", null, Map.of("peak_rss_mb", service.peakMegabytes())));
            return lines;
        }
    }

    private Line load(String job, String path, int connections, boolean otherDates) {
        List<String> command = new ArrayList<>(List.of("wrk", "-t2", "-c" + connections, "-d10s", "--timeout", "60s"));
        if (otherDates) {
            command.addAll(List.of("-s", "uncached_percentiles.lua"));
        } else {
            Outside.run(serving, home.resolve("bench"), warm(path));
            command.addAll(List.of("-s", "percentiles.lua"));
        }
        command.add(ORIGIN + path);
        String output = Outside.run(serving, home.resolve("bench"), command);
        Map<String, Object> figures = new LinkedHashMap<>();
        Matcher rate = RATE.matcher(output);
        figures.put("requests_per_second", rate.find() ? Double.parseDouble(rate.group(1)) : 0);
        Matcher latency = LATENCY.matcher(output);
        while (latency.find()) {
            figures.put("p" + latency.group(1) + "_ms", millis(latency.group(2), latency.group(3)));
        }
        if (output.contains("Non-2xx")) {
            throw new IllegalStateException(job + ": " + output);
        }
        return new Line(world.name(), job, null, figures);
    }

    private static List<String> warm(String path) {
        return List.of("wrk", "-t1", "-c2", "-d3s", "--timeout", "60s", ORIGIN + path);
    }

    private static double millis(String number, String unit) {
        double value = Double.parseDouble(number);
        return switch (unit) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}

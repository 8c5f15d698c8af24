package minzheng.atlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import minzheng.atlas.db.Login;

/** Programs that do the same job, or ask the service: psql, python, wrk. */
final class Outside {
    private Outside() {}

    /** Numerator and denominator by measure. */
    record Fraction(BigDecimal numerator, BigDecimal denominator) {
        boolean equalsAbout(Fraction other) {
            BigDecimal tolerance = new BigDecimal("0.001"); // geopandas adds floor areas as floats
            return numerator.subtract(other.numerator).abs().compareTo(tolerance) <= 0
                    && denominator.subtract(other.denominator).abs().compareTo(tolerance) <= 0;
        }
    }

    static String run(Login login, Path folder, List<String> command) {
        return run(libpq(login), folder, command);
    }

    /** Lines {@code name|value} of a program that asks no database; others are left out. */
    static Map<String, String> answer(Path folder, List<String> command) {
        return run(Map.of(), folder, command)
                .lines()
                .map(line -> line.split("\\|", -1))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    static String run(Map<String, String> environment, Path folder, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(environment);
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads lines {@code id|numerator|denominator}; others are left out. */
    static Map<String, Fraction> fractions(String output) {
        Map<String, Fraction> fractions = new TreeMap<>();
        output.lines()
                .map(line -> line.split("\\|", -1))
                .filter(part -> part.length == 3)
                .forEach(
                        part -> fractions.put(part[0], new Fraction(new BigDecimal(part[1]), new BigDecimal(part[2]))));
        return fractions;
    }

    static Map<String, String> libpq(Login login) {
        String[] server = login.url().replaceFirst("jdbc:postgresql://", "").split("[/?]", -1);
        String[] host = server[0].split(":", 2);
        return Map.of(
                "PGHOST",
                host[0],
                "PGPORT",
                host.length > 1 ? host[1] : "5432",
                "PGDATABASE",
                server[1],
                "PGUSER",
                login.user(),
                "PGPASSWORD",
                login.password());
    }
}

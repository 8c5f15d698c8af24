package minzheng.atlas.cql2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The examples that OGC publishes beside the standard, each in both encodings. */
final class PublishedExamples {
    record Example(String name, String conformanceClass, String text, String json) {
        @Override
        public String toString() {
            return name;
        }
    }

    private PublishedExamples() {}

    static List<Example> all() {
        try (InputStream file = PublishedExamples.class.getResourceAsStream("standard-examples.txt")) {
            byte[] bytes = Objects.requireNonNull(file).readAllBytes();
            List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            return IntStream.range(0, lines.size() / 3)
                    .mapToObj(i -> example(lines.subList(3 * i, 3 * i + 3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(List<String> lines) {
        String[] heading = lines.get(0).split(" ", -1);
        return new Example(heading[1], heading[2], lines.get(1), lines.get(2));
    }
}

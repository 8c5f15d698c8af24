package minzheng.atlas.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a Chinese character may be read: all its Mandarin readings without tones, from the Unihan database. */
final class Syllables {
    private static final Syllables ALL = new Syllables(read());
    private static final String[] NONE = {};

    private final Map<Character, String[]> readings = new HashMap<>();

    private Syllables(List<String> lines) {
        lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .forEach(line -> {
                    for (char character : line[1].toCharArray()) {
                        readings.merge(character, written(line[0]), Syllables::both);
                    }
                });
    }

    static Syllables all() {
        return ALL;
    }

    /** Empty for what is no Chinese character. */
    String[] of(char character) {
        return readings.getOrDefault(character, NONE);
    }

    /** ü is typed v or u. */
    private static String[] written(String syllable) {
        return syllable.contains("v") ? new String[] {syllable, syllable.replace('v', 'u')} : new String[] {syllable};
    }

    private static String[] both(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Arrays::stream).distinct().toArray(String[]::new);
    }

    private static List<String> read() {
        try (InputStream in = Syllables.class.getResourceAsStream("readings.txt")) {
            if (in == null) {
                throw new IllegalStateException("no readings.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

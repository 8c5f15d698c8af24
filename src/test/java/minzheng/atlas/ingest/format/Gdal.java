package minzheng.atlas.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The programs of GDAL, which tests write files with and check them by. */
public final class Gdal {
    private Gdal() {}

    public static String ogr2ogr(String... arguments) {
        return run("ogr2ogr", arguments);
    }

    public static String ogrinfo(String... arguments) {
        return run("ogrinfo", arguments);
    }

    private static String run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

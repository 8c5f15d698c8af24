package minzheng.atlas.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A form with files, written to disk as it came in. */
public record Upload(Map<String, String> fields, List<UploadedFile> files) {
    /** A file under a name that is safe to use: without folders, control or special characters. */
    public record UploadedFile(String name, Path path, long bytes) {}

    /**
     * How much of it is taken.
     *
     * @param bytes of all its parts together
     * @param files how many parts may be files
     * @param time from the first byte to the last
     */
    public record Limits(long bytes, int files, Duration time) {}
}

package minzheng.atlas.ingest.format;

import java.util.HashSet;
import java.util.Set;
import minzheng.atlas.ingest.Finding;

/** The distinct names in a marked-up file. Parsers keep every one of them, so there must be an end to new ones. */
public final class NamesMet {
    private static final int MAX_NAMES = 50_000;

    private final Set<String> names = new HashSet<>();

    public void met(String name) {
        if (names.add(name) && names.size() > MAX_NAMES) {
            throw new BrokenFile(Finding.error(
                    "too_many_names",
                    "文件中不同的字段名超过 %d 个 / more than %1$d different names of fields in the file".formatted(MAX_NAMES),
                    "把值写成属性值，不要写成字段名 / write values as values, not as names"));
        }
    }
}

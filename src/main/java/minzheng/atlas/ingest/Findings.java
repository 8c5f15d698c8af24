package minzheng.atlas.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found in one pass: all are counted, the first of each code are kept. */
public final class Findings {
    private static final int KEPT_PER_CODE = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> perCode = new TreeMap<>();
    private int errors;
    private int warnings;

    void add(Finding finding) {
        if (finding.isError()) {
            errors++;
        } else {
            warnings++;
        }
        if (perCode.merge(finding.code(), 1, Integer::sum) <= KEPT_PER_CODE) {
            kept.add(finding);
        }
    }

    void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    public List<Finding> list() {
        return List.copyOf(kept);
    }

    public Map<String, Integer> perCode() {
        return Map.copyOf(perCode);
    }

    public int errors() {
        return errors;
    }

    public int warnings() {
        return warnings;
    }
}

package minzheng.atlas.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found in one pass: all are counted, the first of each code are kept. */
public final class Findings {
    private static final int KEPT_PER_CODE = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> perCode = new TreeMap<>();
    private final Map<String, Integer> rowsOf = new HashMap<>();
    private int errors;
    private int warnings;

    void add(Finding finding) {
        count(finding);
        if (perCode.getOrDefault(finding.code(), 0) <= KEPT_PER_CODE) {
            kept.add(finding);
        }
    }

    /** Keeps the first of those that say the same of each row, with the number of rows. */
    void addOnce(Finding finding) {
        count(finding);
        String what = finding.code() + " " + finding.field();
        if (rowsOf.merge(what, 1, Integer::sum) == 1) {
            kept.add(finding);
        }
    }

    private void count(Finding finding) {
        if (finding.isError()) {
            errors++;
        } else {
            warnings++;
        }
        perCode.merge(finding.code(), 1, Integer::sum);
    }

    private Finding withRows(Finding finding) {
        int rows = rowsOf.getOrDefault(finding.code() + " " + finding.field(), 1);
        return rows == 1 ? finding : finding.inRows(rows);
    }

    void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    public List<Finding> list() {
        return kept.stream().map(this::withRows).toList();
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

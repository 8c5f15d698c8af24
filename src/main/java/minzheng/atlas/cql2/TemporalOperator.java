package minzheng.atlas.cql2;

/**
 * How two instants or intervals lie to each other, after the OWL-Time relations that 21-065r2 refers to. In the
 * formulas s and e are start and end, 1 and 2 the operands; an instant starts and ends at once.
 */
public enum TemporalOperator {
    T_AFTER("s1 > e2", false),
    T_BEFORE("e1 < s2", false),
    T_DISJOINT("(e1 < s2 OR s1 > e2)", false),
    T_EQUALS("s1 = s2 AND e1 = e2", false),
    T_INTERSECTS("s1 <= e2 AND e1 >= s2", false),
    T_CONTAINS("s1 < s2 AND e1 > e2", true),
    T_DURING("s1 > s2 AND e1 < e2", true),
    T_FINISHEDBY("s1 < s2 AND e1 = e2", true),
    T_FINISHES("s1 > s2 AND e1 = e2", true),
    T_MEETS("e1 = s2", true),
    T_METBY("s1 = e2", true),
    T_OVERLAPPEDBY("s1 > s2 AND s1 < e2 AND e1 > e2", true),
    T_OVERLAPS("s1 < s2 AND e1 > s2 AND e1 < e2", true),
    T_STARTEDBY("s1 = s2 AND e1 > e2", true),
    T_STARTS("s1 = s2 AND e1 < e2", true);

    private final String formula;
    private final boolean intervalsOnly;

    TemporalOperator(String formula, boolean intervalsOnly) {
        this.formula = formula;
        this.intervalsOnly = intervalsOnly;
    }

    String formula() {
        return formula;
    }

    boolean intervalsOnly() {
        return intervalsOnly;
    }
}

package minzheng.atlas.indicator;

/** One way of counting; all of them are in {@link RuleKinds#ALL}. */
public interface RuleKind {
    /** The word plan files use in {@code rule.kind}. */
    String code();

    /** Reads a rule of this kind; what is missing or wrong is told with its place in the plan file. */
    Rule read(RuleText text);
}

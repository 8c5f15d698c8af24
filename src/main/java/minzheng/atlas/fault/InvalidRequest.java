package minzheng.atlas.fault;

import java.util.List;
import java.util.stream.Collectors;

/** The request itself is wrong: a parameter, field or value; the message names it and the fix. */
public final class InvalidRequest extends Fault {
    private static final long serialVersionUID = 1L;

    /**
     * One wrong thing in the request.
     *
     * @param field parameter name, or a JSON pointer into the body
     */
    public record Mistake(String field, String message) {}

    private final transient List<Mistake> mistakes;

    public InvalidRequest(String code, String field, String message) {
        this(code, List.of(new Mistake(field, message)));
    }

    /** Several at once, so that a caller can mend them in one go. */
    public InvalidRequest(String code, List<Mistake> mistakes) {
        super(code, mistakes.stream().map(Mistake::message).collect(Collectors.joining("；")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Of the first mistake: parameter name, or a JSON pointer into the body. */
    public String field() {
        return mistakes.get(0).field();
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}

package minzheng.atlas.boundary.register;

import java.util.Optional;
import java.util.Set;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Query;

/** A query parameter by which a list is narrowed; the statement knows it under the same name. */
record Condition(String name, Value value) {
    /** Reads the parameter from a request. */
    @FunctionalInterface
    interface Value {
        Optional<?> of(Query query, Readings readings, Reading reading);
    }

    static Condition text(String name) {
        return new Condition(name, (query, readings, reading) -> query.text(name));
    }

    static Condition id(String name) {
        return new Condition(name, (query, readings, reading) -> query.id(name));
    }

    static Condition flag(String name) {
        return new Condition(name, (query, readings, reading) -> query.flag(name));
    }

    static Condition year(String name) {
        return new Condition(name, (query, readings, reading) -> query.number(name, 1950, 2200));
    }

    static Condition version(String name) {
        return new Condition(name, (query, readings, reading) -> query.number(name, 0, Long.MAX_VALUE - 1));
    }

    static Condition choice(String name, Set<String> choices) {
        return new Condition(name, (query, readings, reading) -> query.choice(name, choices));
    }

    /** A unit by id or code. */
    static Condition division(String name) {
        return new Condition(name, (query, readings, reading) -> readings.division(query, name, reading));
    }
}

package minzheng.atlas.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A value in a condition: a property, a literal or something computed from them. */
public sealed interface Operand extends Node {
    @Override
    Position position();

    @Override
    List<? extends Node> children();

    /** The value as CQL2 text. */
    default String toText() {
        return Printer.print(this);
    }

    record Property(Position position, String name) implements Operand {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** A String, BigDecimal, Boolean, LocalDate or Instant, as its type says. */
    record Literal(Position position, Type type, Object value) implements Operand {
        public static Literal of(Position position, String value) {
            return new Literal(position, Type.TEXT, value);
        }

        public static Literal of(Position position, BigDecimal value) {
            return new Literal(position, Type.NUMBER, value);
        }

        public static Literal of(Position position, boolean value) {
            return new Literal(position, Type.BOOLEAN, value);
        }

        public static Literal of(Position position, LocalDate value) {
            return new Literal(position, Type.DATE, value);
        }

        public static Literal of(Position position, Instant value) {
            return new Literal(position, Type.TIMESTAMP, value);
        }

        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    record Arithmetic(Position position, ArithmeticOperator operator, Operand left, Operand right) implements Operand {
        @Override
        public List<Operand> children() {
            return List.of(left, right);
        }
    }

    /** The text without regard to upper and lower case. */
    record Casei(Position position, Operand text) implements Operand {
        @Override
        public List<Operand> children() {
            return List.of(text);
        }
    }

    /** The text without regard to accents. */
    record Accenti(Position position, Operand text) implements Operand {
        @Override
        public List<Operand> children() {
            return List.of(text);
        }
    }

    record ArrayLiteral(Position position, List<Operand> elements) implements Operand {
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public List<Operand> children() {
            return elements;
        }
    }

    /** From start to end, both included; null is an open end ('..'). */
    record Interval(
            Position position,
            @Nullable Operand start,
            @Nullable Operand end) implements Operand {
        @Override
        public List<Operand> children() {
            return Stream.of(start, end).filter(Objects::nonNull).toList();
        }
    }

    /** Longitude and latitude in degrees (EPSG:4490), in this order. */
    record GeometryLiteral(Position position, Geometry geometry) implements Operand {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }
}

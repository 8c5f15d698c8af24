package minzheng.atlas.cql2;

import java.util.List;
import java.util.stream.Stream;

/** A condition: true, false or unknown (NULL) for each facility or division. NOT LIKE is a Not over a Like. */
public sealed interface Expression extends Node {
    @Override
    Position position();

    @Override
    List<? extends Node> children();

    /** The condition as CQL2 text in one canonical form; reading it again gives an equal condition. */
    default String toText() {
        return Printer.print(this);
    }

    record And(Position position, List<Expression> operands) implements Expression {
        public And {
            operands = atLeastTwo(operands);
        }

        @Override
        public List<Expression> children() {
            return operands;
        }
    }

    record Or(Position position, List<Expression> operands) implements Expression {
        public Or {
            operands = atLeastTwo(operands);
        }

        @Override
        public List<Expression> children() {
            return operands;
        }
    }

    record Not(Position position, Expression operand) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(operand);
        }
    }

    record Comparison(Position position, ComparisonOperator operator, Operand left, Operand right)
            implements Expression {
        @Override
        public List<Operand> children() {
            return List.of(left, right);
        }
    }

    record Like(Position position, Operand value, Operand pattern) implements Expression {
        @Override
        public List<Operand> children() {
            return List.of(value, pattern);
        }
    }

    record Between(Position position, Operand value, Operand low, Operand high) implements Expression {
        @Override
        public List<Operand> children() {
            return List.of(value, low, high);
        }
    }

    record In(Position position, Operand value, List<Operand> candidates) implements Expression {
        public In {
            candidates = List.copyOf(candidates);
        }

        @Override
        public List<Operand> children() {
            return Stream.concat(Stream.of(value), candidates.stream()).toList();
        }
    }

    record IsNull(Position position, Operand value) implements Expression {
        @Override
        public List<Operand> children() {
            return List.of(value);
        }
    }

    record BooleanLiteral(Position position, boolean value) implements Expression {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** A property, or the name of a definition, that is a condition by itself. */
    record BooleanProperty(Position position, String name) implements Expression {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    record SpatialPredicate(Position position, SpatialOperator operator, Operand left, Operand right)
            implements Expression {
        @Override
        public List<Operand> children() {
            return List.of(left, right);
        }
    }

    record TemporalPredicate(Position position, TemporalOperator operator, Operand left, Operand right)
            implements Expression {
        @Override
        public List<Operand> children() {
            return List.of(left, right);
        }
    }

    record ArrayPredicate(Position position, ArrayOperator operator, Operand left, Operand right)
            implements Expression {
        @Override
        public List<Operand> children() {
            return List.of(left, right);
        }
    }

    private static List<Expression> atLeastTwo(List<Expression> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException("AND and OR join at least two conditions, got " + operands.size());
        }
        return List.copyOf(operands);
    }
}

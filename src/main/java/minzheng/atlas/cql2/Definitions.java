package minzheng.atlas.cql2;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import minzheng.atlas.cql2.Expression.And;
import minzheng.atlas.cql2.Expression.BooleanProperty;
import minzheng.atlas.cql2.Expression.Comparison;
import minzheng.atlas.cql2.Expression.Not;
import minzheng.atlas.cql2.Expression.Or;
import minzheng.atlas.cql2.Operand.Literal;
import minzheng.atlas.cql2.Operand.Property;
import org.jspecify.annotations.Nullable;

/** Conditions with a name, such as what a plan means by "comprehensive"; other conditions use them by that name. */
public record Definitions(Map<String, Expression> byName) {
    public Definitions {
        byName = Map.copyOf(byName);
    }

    /** The condition with every definition in the place of its name; they may use each other but not in a circle. */
    public Expression expand(Expression expression) {
        Expression expanded = new Expansion().expand(expression, 1);
        Limits.check(expanded);
        return expanded;
    }

    private final class Expansion {
        private final Deque<String> open = new ArrayDeque<>();
        private int nodes;

        private Expression expand(Expression expression, int depth) {
            if (depth > Limits.MAX_DEPTH) {
                throw Limits.tooDeep(expression.position());
            }
            count(expression);
            if (expression instanceof And and) {
                return new And(and.position(), expandAll(and.operands(), depth));
            }
            if (expression instanceof Or or) {
                return new Or(or.position(), expandAll(or.operands(), depth));
            }
            if (expression instanceof Not not) {
                return new Not(not.position(), expand(not.operand(), depth + 1));
            }
            if (expression instanceof BooleanProperty property && byName.containsKey(property.name())) {
                return definition(property.name(), property.position(), depth);
            }
            Expression tested = expression instanceof Comparison comparison ? expandTest(comparison, depth) : null;
            if (tested != null) {
                return tested;
            }
            expression.children().forEach(this::checkOperand);
            return expression;
        }

        private List<Expression> expandAll(List<Expression> operands, int depth) {
            List<Expression> expanded = new ArrayList<>();
            for (Expression operand : operands) {
                expanded.add(expand(operand, depth + 1));
            }
            return expanded;
        }

        private Expression definition(String name, Position at, int depth) {
            List<String> path = new ArrayList<>(open);
            path.add(name);
            if (open.contains(name)) {
                String circle = String.join(" → ", path.subList(path.indexOf(name), path.size()));
                throw new Cql2Exception(
                        at, name, "定义循环引用：" + circle, "definitions refer to each other in a circle: " + circle);
            }
            open.addLast(name);
            Expression expanded = expand(required(name), depth);
            open.removeLast();
            return expanded;
        }

        private Expression required(String name) {
            Expression definition = byName.get(name);
            if (definition == null) {
                throw new IllegalArgumentException("no definition " + name);
            }
            return definition;
        }

        /** A definition compared with TRUE or FALSE, on either side; null when the comparison is something else. */
        private @Nullable Expression expandTest(Comparison comparison, int depth) {
            Operand left = comparison.left();
            Operand right = comparison.right();
            Property property = left instanceof Property l ? l : right instanceof Property r ? r : null;
            Literal literal = left instanceof Literal l ? l : right instanceof Literal r ? r : null;
            boolean equal = comparison.operator() == ComparisonOperator.EQUAL;
            if (property == null
                    || literal == null
                    || !byName.containsKey(property.name())
                    || !(literal.value() instanceof Boolean wanted)
                    || !(equal || comparison.operator() == ComparisonOperator.NOT_EQUAL)) {
                return null;
            }
            if (wanted == equal) {
                return definition(property.name(), property.position(), depth);
            }
            return new Not(comparison.position(), definition(property.name(), property.position(), depth + 1));
        }

        private void checkOperand(Node node) {
            count(node);
            if (node instanceof Property property && byName.containsKey(property.name())) {
                String name = property.name();
                throw new Cql2Exception(
                        property.position(),
                        name,
                        "定义 " + name + " 是条件，只能单独使用或与 TRUE、FALSE 比较",
                        "the definition " + name + " is a condition; use it alone or compare it with TRUE or FALSE");
            }
            node.children().forEach(this::checkOperand);
        }

        private void count(Node node) {
            nodes++;
            if (nodes > Limits.MAX_NODES) {
                throw Limits.tooLarge(node.position());
            }
        }
    }
}

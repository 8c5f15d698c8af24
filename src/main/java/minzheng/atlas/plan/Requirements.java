package minzheng.atlas.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.cql2.ArrayOperator;
import minzheng.atlas.cql2.ComparisonOperator;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Lacking;
import minzheng.atlas.cql2.Leaves;
import minzheng.atlas.cql2.Operand;
import minzheng.atlas.facility.FacilityAttribute;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/** A plan's condition taken apart into single requirements, with words for each. */
final class Requirements {
    private final Expression condition;
    private final List<Expression> leaves;
    private final FacilityKinds kinds;

    Requirements(Expression condition, FacilityKinds kinds) {
        this.condition = condition;
        this.leaves = Leaves.of(condition);
        this.kinds = kinds;
    }

    List<Expression> leaves() {
        return leaves;
    }

    /** What is missing, from the truth of each leaf; being certified by the bureau is nothing one can build. */
    List<GapCandidate.Lack> lacking(List<@Nullable Boolean> truths) {
        Map<Expression, @Nullable Boolean> truth = new HashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            truth.put(leaves.get(i), truths.get(i));
        }
        return Lacking.of(condition, truth::get, this::isDecision).stream()
                .map(leaf -> new GapCandidate.Lack(leaf.toText(), label(leaf)))
                .toList();
    }

    /** How many functions of a checklist the condition asks for. */
    List<Expression> functions() {
        return leaves.stream()
                .filter(leaf ->
                        leaf instanceof Expression.ArrayPredicate array && array.operator() == ArrayOperator.A_CONTAINS)
                .toList();
    }

    private boolean isDecision(Expression leaf) {
        return leaf instanceof Expression.Comparison comparison
                && comparison.left() instanceof Operand.Property property
                && kinds.attributes().containsKey(property.name())
                && kinds.attributes().get(property.name()).isDecision();
    }

    private Label label(Expression leaf) {
        if (leaf instanceof Expression.ArrayPredicate array
                && array.left() instanceof Operand.Property property
                && array.right() instanceof Operand.ArrayLiteral list
                && list.elements().size() == 1
                && list.elements().get(0) instanceof Operand.Literal literal) {
            return choice(property.name(), String.valueOf(literal.value()), leaf);
        }
        if (leaf instanceof Expression.Comparison comparison
                && comparison.left() instanceof Operand.Property property) {
            FacilityAttribute attribute = kinds.attributes().get(property.name());
            if (attribute != null) {
                String sign = comparison.operator() == ComparisonOperator.EQUAL
                        ? " "
                        : " " + comparison.operator().sign() + " ";
                String wanted = comparison.right().toText();
                return new Label(
                        attribute.name().zh() + sign + wanted, attribute.name().en() + sign + wanted);
            }
        }
        return new Label(leaf.toText(), leaf.toText());
    }

    private Label choice(String attribute, String code, Expression leaf) {
        FacilityAttribute known = kinds.attributes().get(attribute);
        return known == null
                ? new Label(leaf.toText(), leaf.toText())
                : known.values().stream()
                        .filter(value -> value.code().equals(code))
                        .map(FacilityAttribute.Choice::name)
                        .findFirst()
                        .orElseGet(() -> new Label(code, code));
    }
}

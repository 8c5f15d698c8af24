package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LackingTest {
    private static final String FIVE_FUNCTIONS =
            "A_CONTAINS(functions, ('residential', 'day_care', 'home_visits', 'meals', 'rehabilitation'))";

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "a -> a",
                "a AND (b OR NOT c) AND a -> a; b; NOT c",
                "NOT (a AND NOT b) -> NOT a; b",
                "NOT NOT a -> a",
                "beds > 1 AND kind NOT IN ('x') -> beds > 1; kind NOT IN ('x')",
                "A_CONTAINS(functions, ('m', 'd')) -> A_CONTAINS(functions, ('m')); A_CONTAINS(functions, ('d'))",
                "A_CONTAINEDBY(('m', 'd'), functions) -> A_CONTAINS(functions, ('m')); A_CONTAINS(functions, ('d'))",
                "NOT A_CONTAINS(functions, ('m', 'd')) -> NOT A_CONTAINS(functions, ('m')); NOT A_CONTAINS(functions, ('d'))",
                "A_CONTAINS(functions, ('m', 'm')) -> A_CONTAINS(functions, ('m'))",
                "A_CONTAINS(functions, ()) -> A_CONTAINS(functions, ())",
                "A_CONTAINEDBY(functions, ('m', 'd')) -> A_CONTAINEDBY(functions, ('m', 'd'))",
                "A_OVERLAPS(functions, ('m', 'd')) -> A_OVERLAPS(functions, ('m', 'd'))",
            })
    void leavesComeInReadingOrder(String text, String leaves) {
        assertThat(Leaves.of(Cql2.parseText(text)).stream().map(Expression::toText))
                .containsExactly(leaves.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a AND b AND c|b|a; c",
                "a OR b|b|",
                "a OR b||a",
                "(a AND b) OR c||c",
                "(a AND b) OR (c AND d AND e)|c; d|e",
                "(a AND b) OR (a AND c)|a|b",
                "(a OR b) AND (a OR c)||a",
                "a AND NOT b|a|NOT b",
                "NOT (a AND b)||NOT a",
                "NOT (a OR b)|NOT a|NOT b",
                "a AND FALSE|a|FALSE",
                "FALSE OR a||a",
                "TRUE AND a||a",
                "TRUE OR a||",
            })
    void anAndLacksAllFalsePartsAndAnOrTheFewest(String text, String holding, String lacking) {
        Set<String> truths = Set.copyOf(split(holding));

        List<Expression> found = Lacking.of(Cql2.parseText(text), leaf -> truths.contains(leaf.toText()));

        assertThat(found.stream().map(Expression::toText)).isEqualTo(split(lacking));
    }

    @Test
    void aFacilityWithThreeOfFiveFunctionsLacksTheOtherTwo() {
        Set<String> offered = Set.of(has("residential"), has("meals"), has("day_care"));

        assertThat(Lacking.of(Cql2.parseText(FIVE_FUNCTIONS), leaf -> offered.contains(leaf.toText())))
                .extracting(Expression::toText)
                .containsExactly(has("home_visits"), has("rehabilitation"));
    }

    @Test
    void aFacilityThatCannotGetCertifiedAtWillLacksFunctions() {
        Expression comprehensive = Cql2.parseText("comprehensive_certified OR " + FIVE_FUNCTIONS);
        Expression certified = Cql2.parseText("comprehensive_certified");
        Set<String> offered = Set.of(has("residential"), has("meals"), has("day_care"));

        assertThat(Lacking.of(comprehensive, leaf -> offered.contains(leaf.toText())))
                .containsExactly(certified);
        assertThat(Lacking.of(comprehensive, leaf -> offered.contains(leaf.toText()), certified::equals))
                .extracting(Expression::toText)
                .containsExactly(has("home_visits"), has("rehabilitation"));
        assertThat(Lacking.of(comprehensive, certified::equals, certified::equals))
                .isEmpty();
    }

    @Test
    void unknownCountsAsLacking() {
        assertThat(Lacking.of(Cql2.parseText("beds > 10"), leaf -> null))
                .extracting(Expression::toText)
                .containsExactly("beds > 10");
    }

    private static String has(String function) {
        return "A_CONTAINS(functions, ('" + function + "'))";
    }

    private static List<String> split(String list) {
        return list == null ? List.of() : Arrays.asList(list.split("; "));
    }
}

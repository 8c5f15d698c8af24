package minzheng.atlas.indicator;

import java.util.List;
import java.util.Optional;
import minzheng.atlas.cql2.Expression;

/** A prepared rule of a plan's measure. */
public interface Rule {
    /** What has to be counted for it. */
    List<Tally> tallies();

    /**
     * The figure for {@code root}.
     *
     * @param units the measure's unit list, already cut down to {@code root}'s subtree
     */
    Figure figure(Scene scene, Unit root, List<Unit> units);

    /** Which facilities make the numerator, for the way from a number to its rows; empty for reported figures. */
    default Optional<Expression> contributing() {
        return Optional.empty();
    }

    /** The other side of a ratio over facilities, e.g. all institutions with beds. */
    default Optional<Expression> considered() {
        return contributing();
    }

    /** Whether facilities or residential areas are counted. */
    default Tally.Over over() {
        return Tally.Over.FACILITY;
    }

    /** True where the figure is a share of the unit list. */
    default boolean countsUnits() {
        return false;
    }

    /** True where adding one more facility can raise numerator and denominator alike (shares of beds or facilities). */
    default boolean additionRaisesDenominator() {
        return false;
    }
}

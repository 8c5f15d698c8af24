package minzheng.atlas.boundary.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import minzheng.atlas.boundary.check.Limits;
import minzheng.atlas.boundary.check.Unit;
import minzheng.atlas.geometry.LocalMetres;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** 甲县 lies west of 乙县 along a line of 1 km; the metres are planted. */
class TwoSidedTest {
    private static final LocalMetres PLACE = LocalMetres.at(new Coordinate(108.3, 22.8));

    @Test
    void groundThatBothClaimIsContested() {
        Strip strip = only(compare(List.of(west("甲", 1005)), List.of(east("乙", 1000))));
        assertThat(strip.kind()).isEqualTo(Strip.Kind.CONTESTED);
        assertThat(strip.a()).isEqualTo("甲");
        assertThat(strip.b()).isEqualTo("乙");
        assertThat(strip.areaM2()).isCloseTo(5000, within(1.0));
        assertThat(strip.widthM()).isCloseTo(5, within(0.06));
    }

    /** A gap that is open at both ends is no strip; one that is closed is. */
    @Test
    void groundThatNeitherClaimsIsUnclaimed() {
        Geometry notched = area(0, 0, 1000, 0, 1000, 400, 990, 400, 990, 600, 1000, 600, 1000, 1000, 0, 1000);
        Strip strip = only(compare(List.of(unit("甲", notched)), List.of(east("乙", 1000))));
        assertThat(strip.kind()).isEqualTo(Strip.Kind.UNCLAIMED);
        assertThat(strip.areaM2()).isCloseTo(10 * 200, within(1.0));
    }

    /** Both deliver both units: what A gives to 甲 and B to 乙 is told once. */
    @Test
    void aLineDrawnDifferentlyIsToldOnce() {
        Strip strip =
                only(compare(List.of(west("甲", 1005), east("乙", 1005)), List.of(west("甲", 1000), east("乙", 1000))));
        assertThat(strip.kind()).isEqualTo(Strip.Kind.CONTESTED);
        assertThat(strip.a()).isEqualTo("甲");
        assertThat(strip.b()).isEqualTo("乙");
    }

    @Test
    void groundOfAUnitThatTheOtherDeliveryLeavesOutIsOneSided() {
        Strip strip = only(compare(List.of(west("甲", 1000)), List.of(west("甲", 900))));
        assertThat(strip.kind()).isEqualTo(Strip.Kind.ONE_SIDED);
        assertThat(strip.a()).isEqualTo("甲");
        assertThat(strip.b()).isNull();
        assertThat(strip.areaM2()).isCloseTo(100_000, within(15.0));
    }

    @Test
    void deliveriesThatAgreeHaveNoStripNorHaveNarrowOnes() {
        assertThat(compare(List.of(west("甲", 1000)), List.of(east("乙", 1000)))).isEmpty();
        assertThat(compare(List.of(west("甲", 1000.4)), List.of(east("乙", 1000))))
                .isEmpty();
    }

    /** An overlap and a gap that both deliveries have alike are findings of each, no dispute between them. */
    @Test
    void aSetHasNoDisputeWithItself() {
        Geometry notched = area(
                0, 0, 1000, 0, 1000, 400, 990, 400, 990, 600, 1000, 600, 1000, 800, 1040, 900, 1000, 1000, 0, 1000);
        List<Unit> set = List.of(unit("甲", notched), east("乙", 1000));
        assertThat(compare(set, set)).isEmpty();
    }

    private static List<Strip> compare(List<Unit> a, List<Unit> b) {
        return TwoSided.compare(a, b, Limits.seeded());
    }

    private static Strip only(List<Strip> strips) {
        assertThat(strips).hasSize(1);
        return strips.get(0);
    }

    private static Unit west(String name, double to) {
        return unit(name, area(0, 0, to, 0, to, 1000, 0, 1000));
    }

    private static Unit east(String name, double from) {
        return unit(name, area(from, 0, 2000, 0, 2000, 1000, from, 1000));
    }

    private static Unit unit(String name, Geometry outline) {
        return new Unit(name, null, name, null, outline);
    }

    private static Geometry area(double... metres) {
        Coordinate[] ring = new Coordinate[metres.length / 2 + 1];
        for (int i = 0; i < ring.length; i++) {
            int at = 2 * i % metres.length;
            ring[i] = PLACE.toDegrees(new Coordinate(metres[at], metres[at + 1]));
        }
        return new GeometryFactory().createPolygon(ring);
    }
}

package minzheng.atlas.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import minzheng.atlas.db.Reading;
import minzheng.atlas.ingest.target.Span;
import minzheng.atlas.support.GridCity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** Names and scores worked by hand. */
class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "南宁市青秀区幸福养老院有限公司, 幸福养老院",
        "幸福 养老院（南湖分院）, 幸福养老院南湖分院",
        "ＡＢＣ养老院, abc养老院",
        "广西壮族自治区南宁市社会福利院, 社会福利院",
        "横县敬老院, 敬老院",
        // a community and a town tell homes apart
        "仙葫社区养老服务站, 仙葫社区养老服务站",
        "三塘镇敬老院, 三塘镇敬老院",
        // nothing is left of a name that is only a region
        "青秀区, 青秀区",
    })
    void whatRegistersWriteDifferentlyIsDropped(String name, String plain) {
        assertThat(PlainName.of(name).text()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "幸福养老院, 幸福养老院, 1",
        // 幸福 福养 养老 老院 and 幸福 福敬 敬老 老院 share two of four; before the sort both are 幸福: (0.5 + 1) / 2
        "幸福养老院, 幸福敬老院, 0.75",
        // the sort alone: (0.5 + 0) / 2
        "阳光养老院, 幸福养老院, 0.25",
        // 4 pairs of 4 and 6; 1 pair of 1 and 3: (0.8 + 0.5) / 2
        "幸福养老院, 南宁幸福养老院, 0.65",
        // 仙葫 葫第 养老 老服 服务 务站 of eight, 仙葫 葫第 of three: 0.71, but they are numbered apart
        "仙葫第一养老服务站, 仙葫第二养老服务站, 0.5",
        "三塘镇敬老院, 四塘镇敬老院, 0.5",
        // nothing before the sort: 社会 会福 福利 利院 within 福利 利院
        "社会福利院, 福利院, 0.6666666667",
        "幸福养老院, 南湖公墓, 0",
        "甲, 乙, 0",
        "老老老老, 老老, 0.5",
    })
    void namesShareCharacterPairs(String one, String other, double likeness) {
        assertThat(PlainName.of(one).likeness(PlainName.of(other))).isCloseTo(likeness, within(1e-9));
    }

    @Property
    void likenessIsMutualAndWithinZeroAndOne(
            @ForAll @CharRange(from = '一', to = '七') @StringLength(max = 12) String one,
            @ForAll @CharRange(from = '一', to = '七') @StringLength(max = 12) String other) {
        double there = PlainName.of(one).likeness(PlainName.of(other));

        assertThat(there).isBetween(0.0, 1.0).isEqualTo(PlainName.of(other).likeness(PlainName.of(one)));
    }

    /** North by degrees of 111 195 m: 0.0009 is 100.08 m. */
    @ParameterizedTest
    @CsvSource({
        "幸福养老院, home, 0, 1.0",
        // 0.6 + 0.3 * 0.9 + 0.1
        "幸福养老院, home, 0.0009, 0.97",
        // another kind of the same group: 0.6 + 0.3 + 0.05
        "幸福养老院, station, 0, 0.95",
        // 0.6 * 0.65 + 0.3 * 0.9 + 0.1
        "南宁幸福养老院, home, 0.0009, 0.76",
    })
    void theScoreIsTheWeightedSum(String name, String kind, double degreesNorth, double score) {
        Likeness found = Likeness.of(
                        subject("幸福养老院", "home", new Coordinate(108.3, 22.8)),
                        subject(name, kind, new Coordinate(108.3, 22.8 + degreesNorth)))
                .orElseThrow();

        assertThat(found.score()).isCloseTo(score, within(0.0005));
    }

    @Test
    void farApartOrUnlikeIsNoPair() {
        Subject home = subject("幸福养老院", "home", new Coordinate(108.3, 22.8));

        assertThat(Likeness.of(home, subject("幸福养老院", "home", new Coordinate(108.31, 22.8))))
                .isEmpty(); // 1025 m
        assertThat(Likeness.of(home, subject("阳光养老院", "home", new Coordinate(108.3, 22.8))))
                .isEmpty(); // 0.55
    }

    @Test
    void withoutAPlaceTheNameCarriesLess() {
        Likeness found = Likeness.of(subject("幸福养老院", "home", null), subject("幸福养老院", "home", null))
                .orElseThrow();

        assertThat(found.score()).isCloseTo(0.9, within(1e-9));
        assertThat(found.metres()).isNull();
    }

    private static Subject subject(String name, String kind, @Nullable Coordinate place) {
        return new Subject(
                1,
                GridCity.uuid(name + kind),
                "测试",
                name,
                name,
                PlainName.of(name),
                kind,
                "elder_care",
                place,
                null,
                new Span(LocalDate.of(2020, 1, 1), Reading.FOREVER));
    }
}

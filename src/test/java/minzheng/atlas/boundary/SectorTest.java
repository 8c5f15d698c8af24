package minzheng.atlas.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectorTest {
    /** 北 348°45′–11°15′, 北偏东北 11°15′–33°45′, and on. */
    @ParameterizedTest
    @CsvSource({
        "0, 北", "348.75, 北", "348.74, 北偏西北", "11.24, 北", "11.25, 北偏东北", "33.75, 东北", "56.25, 东偏东北", "90, 东",
        "112.5, 东偏东南", "135, 东南", "157.5, 南偏东南", "180, 南", "202.5, 南偏西南", "225, 西南", "247.5, 西偏西南", "270, 西",
        "292.5, 西偏西北", "315, 西北", "337.5, 北偏西北", "360, 北", "-45, 西北"
    })
    void isNamedAsInLineDescriptions(double azimuth, String zh) {
        assertThat(Sector.of(azimuth).zh()).isEqualTo(zh);
    }
}

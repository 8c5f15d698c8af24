package minzheng.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import minzheng.atlas.fault.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "ATLAS_DB_URL", "jdbc:postgresql://127.0.0.1:5999/atlas",
            "ATLAS_DB_USER", "atlas_app",
            "ATLAS_DB_PASSWORD", "very-secret");

    @Test
    void defaultsListenOnLoopback() {
        Settings settings = Settings.from(ENVIRONMENT);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.owner()).isNull();
    }

    @Test
    void passwordsNeverShowInText() {
        assertThat(Settings.from(with("ATLAS_DB_OWNER_USER", "owner")).toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "ATLAS_HOST, 0.0.0.0, loopback",
        "ATLAS_HOST, 8.8.8.8, loopback",
        "ATLAS_PORT, eighty, 0..65535",
        "ATLAS_PUBLIC_URL, map.example.cn, scheme",
        "ATLAS_PUBLIC_URL, https://map.example.cn/atlas, scheme",
        "ATLAS_OGC_CONFORMANCE_TEST, yes, on or off",
        "ATLAS_BASE_MAP, /no/such/file.yaml, cannot be read",
        "ATLAS_PORT, 70000, 0..65535",
        "ATLAS_HOME, /no/such/folder, seeds/",
        "ATLAS_DB_URL, postgres://localhost, jdbc:postgresql://",
        "ATLAS_DB_USER, '', is not set"
    })
    void badValueIsNamedWithTheFix(String name, String value, String fix) {
        assertThatThrownBy(() -> Settings.from(with(name, value)))
                .isInstanceOfSatisfying(
                        InvalidRequest.class, e -> assertThat(e.field()).isEqualTo(name))
                .hasMessageContaining(fix);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(ENVIRONMENT);
        changed.put(name, value);
        return changed;
    }
}

package minzheng.atlas.http;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code /api/openapi.yaml} and {@code .json}: the contract, kept in step with the routes by a test. */
public final class ApiDescriptionRoutes implements Routes {
    private final byte[] yaml;
    private final byte[] json;

    public ApiDescriptionRoutes() {
        try (InputStream in = ApiDescriptionRoutes.class.getResourceAsStream("/openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("no /openapi.yaml");
            }
            this.yaml = in.readAllBytes();
            this.json = Json.write(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void register(RouteTable table) {
        table.get(
                        "/api/openapi.yaml",
                        Parameters.NONE,
                        exchange -> exchange.text("application/yaml; charset=utf-8", yaml))
                .get(
                        "/api/openapi.json",
                        Parameters.NONE,
                        exchange -> exchange.text("application/json; charset=utf-8", json));
    }
}

package minzheng.atlas.http;

import java.util.List;
import java.util.Map;

/** What every answer tells a browser to keep to. */
final class SecurityHeaders {
    private SecurityHeaders() {}

    /** With the servers of the base map as the only ones outside from which pages may load. */
    static Map<String, String> with(List<String> tileHosts) {
        String tiles = tileHosts.isEmpty() ? "" : " " + String.join(" ", tileHosts);
        return Map.of(
                "Content-Security-Policy",
                // MapLibre runs its worker from a blob, and the widgets set inline styles
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
                        + tiles
                        + "; worker-src 'self' blob:; connect-src 'self'" + tiles
                        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "no-referrer",
                "X-Frame-Options",
                "DENY",
                "Cross-Origin-Resource-Policy",
                "same-origin");
    }
}

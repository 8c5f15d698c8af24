package minzheng.atlas.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A link of a resource (RFC 8288). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String title,
        @Nullable Boolean templated) {
    public static Link of(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, null);
    }
}

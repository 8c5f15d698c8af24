package minzheng.atlas.ingest.format;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about how a file is to be opened.
 *
 * @param layer which layer, sheet or kind of element, where a file holds several; null = the only or first one
 * @param encoding of its text, overruling what the file says or what is detected; null = as the file says
 */
public record Opening(@Nullable String layer, @Nullable Charset encoding) {
    public static final Opening PLAIN = new Opening(null, null);
}

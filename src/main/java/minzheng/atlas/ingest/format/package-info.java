/** File formats: one reader each, from bytes to rows of fields and geometry, in bounded memory. */
@NullMarked
package minzheng.atlas.ingest.format;

import org.jspecify.annotations.NullMarked;

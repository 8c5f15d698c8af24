/** Facilities of a file that may be the same as one already recorded, or as another of the file: proposed, never merged. */
@NullMarked
package minzheng.atlas.ingest.duplicate;

import org.jspecify.annotations.NullMarked;

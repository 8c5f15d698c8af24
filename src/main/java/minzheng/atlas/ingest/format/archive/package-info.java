/** Zipped deliveries: opened within limits, so that no archive can fill the disk or write outside its own folder. */
@NullMarked
package minzheng.atlas.ingest.format.archive;

import org.jspecify.annotations.NullMarked;

/** What a file can be loaded as: the fields each target knows and how a row becomes dated records. */
@NullMarked
package minzheng.atlas.ingest.target;

import org.jspecify.annotations.NullMarked;

/** What an import would do to the indicators of every plan: figures, statuses and units before and after it. */
@NullMarked
package minzheng.atlas.ingest.effect;

import org.jspecify.annotations.NullMarked;

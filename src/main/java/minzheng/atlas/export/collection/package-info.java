/** What can be exported: each collection and result with its columns and the filter the screen has for it. */
@NullMarked
package minzheng.atlas.export.collection;

import org.jspecify.annotations.NullMarked;

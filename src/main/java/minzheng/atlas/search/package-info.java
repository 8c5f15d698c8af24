/** One search over units, zones, facilities, boundary lines and markers: by name, code, pinyin or initials. */
@NullMarked
package minzheng.atlas.search;

import org.jspecify.annotations.NullMarked;

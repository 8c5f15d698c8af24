/** The map behind the bureau's own layers: an approved tile service that the administrator names, or none. */
@NullMarked
package minzheng.atlas.basemap;

import org.jspecify.annotations.NullMarked;

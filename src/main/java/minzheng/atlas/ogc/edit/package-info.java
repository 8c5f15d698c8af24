/** OGC API Features Part 4: facilities are registered and edited from QGIS and other clients, and never deleted. */
@NullMarked
package minzheng.atlas.ogc.edit;

import org.jspecify.annotations.NullMarked;

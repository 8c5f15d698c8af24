/** A map on paper: A4 or A3, true to scale, with legend, date, source and the field for the map-review number (审图号). */
@NullMarked
package minzheng.atlas.sheet;

import org.jspecify.annotations.NullMarked;

/** What two neighbours delivered held against each other: the strips they do not agree on and what lies in them. */
@NullMarked
package minzheng.atlas.boundary.comparison;

import org.jspecify.annotations.NullMarked;

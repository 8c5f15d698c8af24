/** Features of a collection, page by page: conditions, order, reference systems and the pages themselves. */
@NullMarked
package minzheng.atlas.ogc.items;

import org.jspecify.annotations.NullMarked;

/** Boundary lines and markers as registered, and what joint inspections (界线联合检查) record about them. */
@NullMarked
package minzheng.atlas.boundary;

import org.jspecify.annotations.NullMarked;
